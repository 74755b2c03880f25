package dev.portcullis.cli.terminal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal; a job in CI has none. */
public final class Prompt {
    private final java.io.Console terminal;
    private final Console console;

    private Prompt(java.io.Console terminal, Console console) {
        this.terminal = terminal;
        this.console = console;
    }

    /** Somebody to ask, if there is. Later versions of Java have a console without any terminal; the launcher knows. */
    public static Optional<Prompt> of(Console console) {
        return Optional.ofNullable(System.console())
                .filter(terminal -> Boolean.getBoolean("portcullis.terminal.stdin"))
                .map(terminal -> new Prompt(terminal, console));
    }

    /** A line; empty when the input ends. */
    public String line(String question) {
        ask(question);
        @Nullable String answer = terminal.readLine();
        return answer == null ? "" : answer.strip();
    }

    /** A line that the terminal does not show; empty when the input ends. */
    public String hidden(String question) {
        ask(question + " (not shown)");
        char @Nullable [] answer = terminal.readPassword();
        return answer == null ? "" : new String(answer).strip();
    }

    private void ask(String question) {
        console.err().print(question + ": ");
        console.err().flush();
    }
}
