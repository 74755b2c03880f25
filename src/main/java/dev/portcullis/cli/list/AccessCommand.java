package dev.portcullis.cli.list;

import dev.portcullis.cli.option.Group;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code portcullis access}. */
@Command(
        name = "access",
        description = "Shows who may do what in the modules of the CRM.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis access can delete --module Contacts --demo"})
public final class AccessCommand implements Group {
    private AccessCommand() {}

    @Override
    public List<Class<?>> commands() {
        return List.of(WhoCommand.class, CanCommand.class, MatrixCommand.class);
    }
}
