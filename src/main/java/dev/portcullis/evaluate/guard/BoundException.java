package dev.portcullis.evaluate.guard;

/** A rule did not come to an end within its bounds. The message says which. */
public final class BoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoundException(String message) {
        super(message);
    }
}
