package dev.portcullis.cli;

import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.terminal.Console;
import picocli.CommandLine.Command;

/** {@code portcullis version}. */
@Command(
        name = "version",
        description = "Prints the version.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable {
    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(Version.line());
    }
}
