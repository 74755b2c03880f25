package dev.portcullis.fetch;

/** A portal was asked for that the organisation does not have. */
public final class UnknownPortalException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownPortalException(String message) {
        super(message);
    }
}
