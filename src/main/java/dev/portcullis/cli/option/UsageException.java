package dev.portcullis.cli.option;

/** The user asked for something that cannot be done; the message says what, where and what to do next. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
