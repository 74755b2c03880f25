package dev.portcullis.evaluate.rules;

import dev.portcullis.evaluate.guard.BoundException;

/** Says in one line why a rule threw. */
public final class RuleFailure {
    private RuleFailure() {}

    public static String sentence(Throwable thrown) {
        Throwable cause = cause(thrown);
        if (cause instanceof BoundException bound) {
            return String.valueOf(bound.getMessage());
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + ": " + message;
    }

    /** The same without the words of Java, which may quote what a fact holds. */
    public static String kind(Throwable thrown) {
        Throwable cause = cause(thrown);
        return cause instanceof BoundException bound
                ? String.valueOf(bound.getMessage())
                : cause.getClass().getSimpleName();
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
