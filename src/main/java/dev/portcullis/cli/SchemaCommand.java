package dev.portcullis.cli;

import dev.portcullis.cli.option.Subcommands;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.ReportFormat;
import picocli.CommandLine.Command;

/** {@code portcullis schema}. */
@Subcommands(SchemaCommand.Report.class)
@Command(
        name = "schema",
        description = "Prints the schemas of the files that Portcullis writes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis schema report > report.schema.json"})
final class SchemaCommand {
    private SchemaCommand() {}

    /** {@code portcullis schema report}. */
    @Command(name = "report", description = "Prints the JSON Schema of report.json.", mixinStandardHelpOptions = true)
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
