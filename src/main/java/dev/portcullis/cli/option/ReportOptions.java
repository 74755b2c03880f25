package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Severity;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.ReportFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is written, where, and what makes CI fail. */
public final class ReportOptions {
    private static final String ALL = "all";

    @Option(names = "--out", paramLabel = "DIR", description = "Where the reports go (default: reports).")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = {
                "Which reports: ${COMPLETION-CANDIDATES} or all;",
                "repeatable or a comma list (default: json,html).",
                "All means all that write files; github is printed below the summary."
            },
            completionCandidates = FormatWords.class)
    private List<String> formats = List.of();

    @Option(names = "--stdout", paramLabel = "FORMAT", description = "Print this report too, in place of the summary.")
    private @Nullable String stdout;

    @Option(
            names = "--report-url",
            paramLabel = "URL",
            description = "Where the report can be seen; messages (slack, teams, email) lead there. https only.")
    private @Nullable String reportUrl;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit 3 for open findings of this severity or worse: critical, high, medium, low, never"
                    + " (default: high).")
    private @Nullable String failOn;

    public ReportFiles files(Configuration configuration) throws UsageException {
        Path folder = out == null ? configuration.out().orElse(Path.of("reports")) : out;
        List<String> words = formats.isEmpty() ? configuration.format().orElse(List.of("json", "html")) : formats;
        Set<ReportFormat> wanted = EnumSet.noneOf(ReportFormat.class);
        for (String word : words) {
            wanted.addAll(named("--format", word.strip()));
        }
        var files = new ReportFiles(folder, wanted, reportUrl == null ? null : Urls.page("--report-url", reportUrl));
        files.checkFolder();
        return files;
    }

    /** The report to print, or null for the summary; {@code files} may print one too, but not between its lines. */
    public @Nullable ReportFormat printed(ReportFiles files) throws UsageException {
        if (stdout == null) {
            return null;
        } else if (stdout.equals(ALL)) {
            throw new UsageException("--stdout prints one format, not all.");
        }
        ReportFormat printed = named("--stdout", stdout).iterator().next();
        if (!printed.printable()) {
            throw new UsageException("--stdout prints text, and " + printed.word() + " is none; --format "
                    + printed.word() + " writes it into a file.");
        }
        for (ReportFormat other : files.printed()) {
            if (other != printed) {
                throw new UsageException("--format " + other.word() + " prints where --stdout " + printed.word()
                        + " prints; leave one of them out.");
            }
        }
        return printed;
    }

    private static Set<ReportFormat> named(String option, String word) throws UsageException {
        if (word.equals(ALL)) {
            return ReportFormat.all();
        }
        return EnumSet.of(ReportFormat.of(word)
                .orElseThrow(() -> new UsageException(option + " is '" + Console.clean(word) + "', expected one of "
                        + String.join(", ", new FormatWords()) + ".")));
    }

    /** The words that name formats. */
    static final class FormatWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ReportFormat.values()).map(ReportFormat::word).iterator();
        }
    }

    /** The least severity that fails a run, or null for never. */
    @Nullable
    public Severity failOn(Configuration configuration) throws UsageException {
        String word = failOn == null ? configuration.failOn().orElse("high") : failOn;
        if (word.equals("never")) {
            return null;
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--fail-on is '" + Console.clean(word) + "', expected critical, high, medium, low or never."));
    }
}
