package dev.portcullis.fetch;

/** No host could be reached, or none that gives a token: there is nothing to judge. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String message) {
        super(message);
    }
}
