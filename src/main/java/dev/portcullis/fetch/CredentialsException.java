package dev.portcullis.fetch;

/** Zoho does not accept the credentials; the message says which one and where to look. */
public final class CredentialsException extends Exception {
    private static final long serialVersionUID = 1L;

    public CredentialsException(String message) {
        super(message);
    }
}
