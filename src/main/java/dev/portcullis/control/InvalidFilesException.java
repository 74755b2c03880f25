package dev.portcullis.control;

import java.util.List;
import java.util.stream.Collectors;

/** Files that a user wrote are wrong; nothing may be judged with them. */
public final class InvalidFilesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public InvalidFilesException(List<Mistake> mistakes) {
        super(mistakes.stream().sorted(Mistake.ORDER).map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = mistakes.stream().sorted(Mistake.ORDER).toList();
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
