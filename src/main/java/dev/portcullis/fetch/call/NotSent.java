package dev.portcullis.fetch.call;

import java.io.IOException;

/** A call that was not sent, or not finished, for a reason that holds for every later one too. */
public final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason in our words, to stand in the coverage */
    public NotSent(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
