package dev.portcullis.cli.waivers;

import dev.portcullis.assess.signed.ReportFile;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.assess.signed.Waiving;
import dev.portcullis.cli.option.Instants;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.Catalogue;
import dev.portcullis.input.signed.Waivers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis waivers list}. */
@Command(
        name = "list",
        description = {
            "Lists every waiver and how it stands: active, expiring (within 30 days), expired, not-yet-valid, unused,",
            "stale, or invalid and why. Which are unused or stale is known only with a report."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", "1:internal error", "2:wrong usage, or a file that is wrong"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis waivers list --report reports/report.json",
            "  portcullis waivers list --as-of 2026-12-31T00:00:00Z"
        })
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private WaiverFile file = new WaiverFile();

    @Option(names = "--report", paramLabel = "FILE", description = "The report.json whose findings are waived.")
    private @Nullable Path report;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "The instant to look at (default: that of the report, else now).")
    private @Nullable String asOf;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Instant given = Instants.parse(asOf);
        Catalogue catalogue = file.catalogue();
        Waivers waivers = file.read(catalogue);
        ReportFile run = report == null ? null : ReportFile.read(report);
        Instant instant = given != null ? given : run != null ? run.asOf() : Instant.now();
        List<WaiverLine> lines = Waiving.of(waivers, catalogue, instant, run == null ? null : run::findings)
                .lines();
        print(lines);
        if (run == null && !lines.isEmpty()) {
            console.err().println("Without --report nobody knows which waivers are unused or stale.");
        }
        return ExitCode.COMPLIANT;
    }

    private void print(List<WaiverLine> lines) {
        TextTable table = TextTable.forColumns(
                picocli.CommandLine.Help.defaultColorScheme(console.ansi()),
                new Column(5, 0, Column.Overflow.SPAN),
                new Column(10, 1, Column.Overflow.SPAN),
                new Column(15, 1, Column.Overflow.SPAN),
                new Column(12, 1, Column.Overflow.SPAN),
                new Column(10, 1, Column.Overflow.SPAN),
                new Column(100, 1, Column.Overflow.WRAP));
        if (!lines.isEmpty()) {
            table.addRowValues("no.", "control", "state", "expires", "findings", "subject");
        }
        for (WaiverLine line : lines) {
            table.addRowValues(
                    String.valueOf(line.number()),
                    Console.clean(line.control()),
                    line.standing().word(),
                    line.expires().toString(),
                    line.findings() == null ? "unknown" : line.findings().toString(),
                    Console.clean(subject(line)) + (line.why() == null ? "" : " (" + Console.clean(line.why()) + ")"));
        }
        console.out().print(table);
        console.out().println(lines.size() + (lines.size() == 1 ? " waiver" : " waivers"));
    }

    private static String subject(WaiverLine line) {
        return line.subject().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
