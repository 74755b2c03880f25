package dev.portcullis.cli;

import picocli.CommandLine.Option;

/** How much is said, and how. */
final class OutputOptions {
    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Show each request: method, path, status and time, never a secret.")
    private boolean verbose;

    @Option(names = "--no-color", description = "No colours (so do NO_COLOR, and a terminal that is none).")
    private boolean noColor;

    boolean quiet() {
        return quiet;
    }

    Progress progress(Console console) {
        if (noColor) {
            console.withoutColour();
        }
        return new Progress(console, quiet, verbose);
    }
}
