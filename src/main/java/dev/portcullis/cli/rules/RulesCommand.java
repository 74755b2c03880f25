package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.Group;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code portcullis rules}. */
@Command(
        name = "rules",
        description = "Shows the controls that the rules decide.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis rules list"})
public final class RulesCommand implements Group {
    private RulesCommand() {}

    @Override
    public List<Class<?>> commands() {
        return List.of(
                DocsCommand.class,
                ExplainCommand.class,
                FactsCommand.class,
                LintCommand.class,
                ListCommand.class,
                LockCommand.class,
                NewCommand.class,
                ProfileCommand.class,
                TestCommand.class);
    }
}
