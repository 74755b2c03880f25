package dev.portcullis.cli.waivers;

import dev.portcullis.cli.option.Group;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code portcullis waivers}. */
@Command(
        name = "waivers",
        description = "Lists, writes and checks the findings that officers accept for a time.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis waivers list --report reports/report.json"})
public final class WaiversCommand implements Group {
    private WaiversCommand() {}

    @Override
    public List<Class<?>> commands() {
        return List.of(ListCommand.class, AddCommand.class, ApproveCommand.class, LintCommand.class);
    }
}
