package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.Subcommands;
import picocli.CommandLine.Command;

/** {@code portcullis rules}. */
@Subcommands({
    DocsCommand.class,
    ExplainCommand.class,
    FactsCommand.class,
    LintCommand.class,
    ListCommand.class,
    LockCommand.class,
    NewCommand.class,
    TestCommand.class
})
@Command(
        name = "rules",
        description = "Shows the controls that the rules decide.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis rules list"})
public final class RulesCommand {
    private RulesCommand() {}
}
