package dev.portcullis.cli.list;

import dev.portcullis.cli.option.Subcommands;
import picocli.CommandLine.Command;

/** {@code portcullis access}. */
@Subcommands({WhoCommand.class, CanCommand.class, MatrixCommand.class})
@Command(
        name = "access",
        description = "Shows who may do what in the modules of the CRM.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis access can delete --module Contacts --demo"})
public final class AccessCommand {
    private AccessCommand() {}
}
