package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.cli.terminal.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandTreeTest {
    private final Wiring wiring =
            new Wiring(new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Map.of()));

    @Test
    void each_command_named_alone_shows_the_help_that_it_shows_among_all_of_them() {
        List<CommandLine> all = below(tree("@everything"));

        assertThat(all).hasSizeGreaterThan(25);
        for (CommandLine whole : all) {
            String name = whole.getCommandSpec().qualifiedName();
            String[] path = name.substring(name.indexOf(' ') + 1).split(" ");
            CommandLine named = tree(path);
            for (String step : name.contains(" ") ? path : new String[0]) {
                named = named.getSubcommands().get(step);
            }
            assertThat(named.getUsageMessage()).as(name).isEqualTo(whole.getUsageMessage());
            assertThat(named.getCommandSpec().userObject())
                    .as(name)
                    .isInstanceOf(whole.getCommandSpec().userObject().getClass());
        }
    }

    @Test
    void a_command_that_no_argument_names_is_only_mentioned() {
        assertThat(tree("--help").getSubcommands()).hasSizeGreaterThan(12);
        assertThat(options("check", "--help")).isZero();
        assertThat(options("check", "chek")).isZero();
        assertThat(options("check", "help", "rules")).isZero();
    }

    @Test
    void the_command_that_the_arguments_begin_with_is_alone() {
        Map<String, CommandLine> commands = tree("rules", "list").getSubcommands();

        assertThat(commands).containsOnlyKeys("rules");
        assertThat(commands.get("rules").getSubcommands()).containsOnlyKeys("list");
    }

    @Test
    void a_command_is_found_wherever_the_arguments_name_it() {
        assertThat(options("check", "help", "check")).isPositive();
        assertThat(options("check", "--wrong", "check")).isPositive();
    }

    @Test
    void aliases_and_hidden_commands_would_have_to_be_mentioned_too() {
        for (CommandLine command : below(tree("@everything"))) {
            CommandSpec spec = command.getCommandSpec();
            String name = spec.qualifiedName();
            assertThat(spec.aliases()).as(name).isEmpty();
            assertThat(spec.usageMessage().hidden()).as(name).isFalse();
        }
    }

    /** Looking for commands among methods makes a proxy class of each annotation that a method of any object has. */
    @Test
    void no_command_looks_for_others_among_its_methods() {
        for (CommandLine command : below(tree("@everything"))) {
            Class<?> type = command.getCommandSpec().userObject().getClass();
            if (type != CommandLine.HelpCommand.class) {
                assertThat(type.getAnnotation(CommandLine.Command.class).addMethodSubcommands())
                        .as(type.getName())
                        .isFalse();
            }
        }
    }

    @Test
    void arguments_that_stand_for_others_bring_every_command() {
        assertThat(options("check", "@arguments")).isPositive();
        assertThat(options("check", "\"check\"")).isPositive();
    }

    private int options(String command, String... arguments) {
        return tree(arguments)
                .getSubcommands()
                .get(command)
                .getCommandSpec()
                .options()
                .size();
    }

    private CommandLine tree(String... arguments) {
        return CommandTree.of(new PortcullisCommand(), wiring, arguments);
    }

    private static List<CommandLine> below(CommandLine command) {
        var all = new ArrayList<CommandLine>(List.of(command));
        command.getSubcommands().values().forEach(child -> all.addAll(below(child)));
        return all;
    }
}
