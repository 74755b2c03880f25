package dev.portcullis.fetch.call;

import java.io.IOException;

/** The host gave no sign of life before, so this call was not sent. */
public final class HostDead extends IOException {
    private static final long serialVersionUID = 1L;

    HostDead() {
        super("the host gives no sign of life");
    }
}
