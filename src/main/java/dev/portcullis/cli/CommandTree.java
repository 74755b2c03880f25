package dev.portcullis.cli;

import dev.portcullis.cli.option.Subcommands;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands as far as a command line needs them: whole where it names them, else only as a line in the help of the
 * command above. Reading the options of them all would take most of the time of a short run.
 */
final class CommandTree {
    private final CommandLine.IFactory factory;
    private final Set<String> named;
    private final boolean whole;

    private CommandTree(CommandLine.IFactory factory, String... arguments) {
        this.factory = factory;
        this.named = Arrays.stream(arguments).collect(Collectors.toSet());
        this.whole = named.stream().anyMatch(CommandTree::standsForAnother);
    }

    /** Every command that is named anywhere among the arguments can be run, or asked for its help. */
    static CommandLine of(Object root, CommandLine.IFactory factory, String... arguments) {
        return new CommandTree(factory, arguments).built(root);
    }

    /** A file of arguments, or a quoted one: which command it names only the parser knows. */
    private static boolean standsForAnother(String argument) {
        return argument.startsWith("@") || argument.contains("\"");
    }

    private CommandLine built(Object command) {
        var line = new CommandLine(command, factory);
        Class<?> type = command instanceof Class<?> own ? own : command.getClass();
        Subcommands below = type.getAnnotation(Subcommands.class);
        if (below != null) {
            for (Class<?> child : below.value()) {
                Command described = child.getAnnotation(Command.class);
                line.addSubcommand(whole || isNamed(described) ? built(child) : new CommandLine(mention(described)));
            }
        }
        return line;
    }

    private boolean isNamed(Command command) {
        return named.contains(command.name())
                || Arrays.stream(command.aliases()).anyMatch(named::contains);
    }

    private static CommandSpec mention(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name()).aliases(command.aliases());
        spec.usageMessage()
                .header(command.header())
                .description(command.description())
                .hidden(command.hidden());
        return spec;
    }
}
