package dev.portcullis.cli.waivers;

import dev.portcullis.cli.option.Subcommands;
import picocli.CommandLine.Command;

/** {@code portcullis waivers}. */
@Subcommands({ListCommand.class, AddCommand.class, ApproveCommand.class, LintCommand.class})
@Command(
        name = "waivers",
        description = "Lists, writes and checks the findings that officers accept for a time.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis waivers list --report reports/report.json"})
public final class WaiversCommand {
    private WaiversCommand() {}
}
