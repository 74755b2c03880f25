package dev.portcullis.features;

/** An example says something that the rules do not do; the message is a sentence for whoever wrote them. */
public final class Unmet extends AssertionError {
    private static final long serialVersionUID = 1L;

    public Unmet(String message) {
        super(message);
    }
}
