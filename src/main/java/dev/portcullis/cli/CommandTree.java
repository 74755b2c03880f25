package dev.portcullis.cli;

import dev.portcullis.cli.option.Group;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands as far as a command line needs them: the one that it begins with, else all of them, whole where it names
 * them and as a line in the help of the command above where it does not. Reading the options of them all would take most
 * of the time of a short run.
 */
final class CommandTree {
    private final CommandLine.IFactory factory;
    private final List<String> arguments;
    private final Set<String> named;
    private final boolean whole;

    private CommandTree(CommandLine.IFactory factory, String... arguments) {
        this.factory = factory;
        this.arguments = List.of(arguments);
        this.named = Set.copyOf(this.arguments);
        this.whole = named.stream().anyMatch(CommandTree::standsForAnother);
    }

    /** Every command that is named anywhere among the arguments can be run, or asked for its help. */
    static CommandLine of(Object root, CommandLine.IFactory factory, String... arguments) {
        // For each command, picocli would load classes of time and of databases that no option here is of.
        System.setProperty("picocli.converters.excludes", "java.*");
        return new CommandTree(factory, arguments).built(root, 0);
    }

    /** A file of arguments, or a quoted one: which command it names only the parser knows. */
    private static boolean standsForAnother(String argument) {
        return argument.startsWith("@") || argument.contains("\"");
    }

    /** @param depth which argument may name a command below this one */
    private CommandLine built(Object command, int depth) {
        var line = new CommandLine(command, factory);
        if (line.getCommand() instanceof Group group) {
            add(group.commands(), line, depth);
        }
        return line;
    }

    private void add(List<Class<?>> commands, CommandLine above, int depth) {
        String first = whole || depth >= arguments.size() ? "" : arguments.get(depth);
        for (Class<?> command : commands) {
            // The help of another command is found among them all.
            if (described(command).name().equals(first) && command != CommandLine.HelpCommand.class) {
                above.addSubcommand(built(command, depth + 1));
                return;
            }
        }
        for (Class<?> command : commands) {
            boolean needed = whole || named.contains(described(command).name());
            above.addSubcommand(needed ? built(command, depth + 1) : mention(described(command)));
        }
    }

    private static Command described(Class<?> command) {
        return command.getAnnotation(Command.class);
    }

    private static CommandLine mention(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name());
        spec.usageMessage().header(command.header()).description(command.description());
        return new CommandLine(spec);
    }
}
