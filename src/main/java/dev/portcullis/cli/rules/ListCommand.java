package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Control;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis rules list}. */
@Command(
        name = "list",
        description = "Lists every control with its severity, its subject and its title.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis rules list --rules our-rules"})
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> added = rules.isEmpty() ? config.read().rules().orElse(List.of()) : rules;
        List<Control> controls = RuleSource.read(added).controls();
        TextTable table = TextTable.forColumns(
                picocli.CommandLine.Help.defaultColorScheme(console.ansi()),
                new Column(12, 0, Column.Overflow.SPAN),
                new Column(10, 1, Column.Overflow.SPAN),
                new Column(12, 1, Column.Overflow.SPAN),
                new Column(100, 1, Column.Overflow.WRAP));
        for (Control control : controls) {
            table.addRowValues(
                    control.id(), control.severity().word(), control.subject().word(), Console.clean(control.title()));
        }
        console.out().print(table);
        console.out().println(String.format(Locale.ROOT, "%d controls", controls.size()));
        return ExitCode.COMPLIANT;
    }
}
