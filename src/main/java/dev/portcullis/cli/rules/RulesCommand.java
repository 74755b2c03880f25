package dev.portcullis.cli.rules;

import picocli.CommandLine.Command;

/** {@code portcullis rules}. */
@Command(
        name = "rules",
        description = "Shows the controls that the rules decide.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DocsCommand.class,
            ExplainCommand.class,
            FactsCommand.class,
            LintCommand.class,
            ListCommand.class,
            LockCommand.class,
            NewCommand.class,
            TestCommand.class
        },
        footer = {"", "Example: portcullis rules list"})
public final class RulesCommand {
    private RulesCommand() {}
}
