package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.run.InForce;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.catalogue.ListedControl;
import java.nio.file.Path;
import java.util.List;
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
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:internal error", "2:wrong usage, or a mistake in a rule file or the configuration"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  portcullis rules list --rules our-rules", "  portcullis rules list --format json"})
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FactsCommand.Format format = FactsCommand.Format.TABLE;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        List<Path> added = rules.isEmpty() ? configuration.rules().orElse(List.of()) : rules;
        Catalogue catalogue = RuleSource.read(added);
        if (format == FactsCommand.Format.JSON) {
            InForce inForce = InForce.of(catalogue, configuration);
            console.out().print(ListedControl.json(ListedControl.all(inForce.catalogue(), inForce.settings())));
        } else {
            table(catalogue, configuration);
        }
        console.out().flush();
        return ExitCode.COMPLIANT;
    }

    /** Settings that are wrong are told last: their mistakes lead here, to the names that may be set. */
    private void table(Catalogue written, Configuration configuration) throws InvalidFilesException {
        try {
            show(InForce.of(written, configuration).catalogue().controls());
        } catch (InvalidFilesException wrongSettings) {
            show(written.controls());
            throw wrongSettings;
        }
    }

    private void show(List<Control> controls) {
        TextTable table = TextTable.forColumns(
                picocli.CommandLine.Help.defaultColorScheme(console.ansi()),
                new Column(12, 0, Column.Overflow.SPAN),
                new Column(10, 1, Column.Overflow.SPAN),
                new Column(12, 1, Column.Overflow.SPAN),
                new Column(100, 1, Column.Overflow.WRAP));
        for (Control control : controls) {
            table.addRowValues(
                    Console.clean(control.id()),
                    control.severity().word(),
                    control.subject().word(),
                    Console.clean(control.title()) + (control.switchedOff() == null ? "" : " (switched off)"));
        }
        console.out().print(table);
        console.out().println(controls.size() + " controls");
        console.out().flush();
    }
}
