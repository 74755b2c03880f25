package dev.portcullis.fetch.call;

import java.io.IOException;

/** As many calls were sent as the user allows, so this one was not. */
public final class CallsUsedUp extends IOException {
    private static final long serialVersionUID = 1L;

    CallsUsedUp() {
        super("as many calls were sent as are allowed");
    }
}
