package dev.portcullis.cli.waivers;

import picocli.CommandLine.Command;

/** {@code portcullis waivers}. */
@Command(
        name = "waivers",
        description = "Lists, writes and checks the findings that officers accept for a time.",
        mixinStandardHelpOptions = true,
        subcommands = {ListCommand.class, AddCommand.class, ApproveCommand.class, LintCommand.class},
        footer = {"", "Example: portcullis waivers list --report reports/report.json"})
public final class WaiversCommand {
    private WaiversCommand() {}
}
