package dev.portcullis.cli.list;

import picocli.CommandLine.Command;

/** {@code portcullis access}. */
@Command(
        name = "access",
        description = "Shows what user types may do in the modules of the CRM.",
        mixinStandardHelpOptions = true,
        subcommands = MatrixCommand.class,
        footer = {"", "Example: portcullis access matrix --format matrix --demo"})
public final class AccessCommand {
    private AccessCommand() {}
}
