package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Severity;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.ReportFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is written, where, and what makes CI fail. */
public final class ReportOptions {
    @Option(names = "--out", paramLabel = "DIR", description = "Where the reports go (default: reports).")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "json or html; repeatable or a comma list (default: json,html).")
    private List<String> formats = List.of();

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
            wanted.add(ReportFormat.of(word.strip()).orElseThrow(() -> unknown(word)));
        }
        var files = new ReportFiles(folder, wanted);
        files.checkFolder();
        return files;
    }

    private static UsageException unknown(String word) {
        String known =
                Arrays.stream(ReportFormat.values()).map(ReportFormat::word).collect(Collectors.joining(", "));
        return new UsageException("--format is '" + Console.clean(word) + "', expected one of " + known + ".");
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
