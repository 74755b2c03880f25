package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Progress;
import picocli.CommandLine.Option;

/** How much is said, and how. */
public final class OutputOptions {
    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Show each request: method, path, status and time, never a secret.")
    private boolean verbose;

    @Option(names = "--no-color", description = "No colours (so do NO_COLOR, and a terminal that is none).")
    private boolean noColor;

    public boolean quiet() {
        return quiet;
    }

    public Progress progress(Console console) {
        if (noColor) {
            console.withoutColour();
        }
        return new Progress(console, quiet, verbose);
    }
}
