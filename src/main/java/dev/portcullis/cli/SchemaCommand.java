package dev.portcullis.cli;

import dev.portcullis.cli.option.Group;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.ReportFormat;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code portcullis schema}. */
@Command(
        name = "schema",
        description = "Prints the schemas of the files that Portcullis writes.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis schema report > report.schema.json"})
final class SchemaCommand implements Group {
    private SchemaCommand() {}

    @Override
    public List<Class<?>> commands() {
        return List.of(SchemaCommand.Report.class);
    }

    /** {@code portcullis schema report}. */
    @Command(
            name = "report",
            description = "Prints the JSON Schema of report.json.",
            addMethodSubcommands = false,
            mixinStandardHelpOptions = true)
    static final class Report implements Runnable {
        private final Console console;

        Report(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            console.out().print(ReportFormat.schema());
            console.out().flush();
        }
    }
}
