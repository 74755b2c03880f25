package dev.portcullis.cli.list;

import picocli.CommandLine.Command;

/** {@code portcullis access}. */
@Command(
        name = "access",
        description = "Shows who may do what in the modules of the CRM.",
        mixinStandardHelpOptions = true,
        subcommands = {WhoCommand.class, CanCommand.class, MatrixCommand.class},
        footer = {"", "Example: portcullis access can delete --module Contacts --demo"})
public final class AccessCommand {
    private AccessCommand() {}
}
