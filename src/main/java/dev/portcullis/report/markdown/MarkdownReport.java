package dev.portcullis.report.markdown;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The run on one page of Markdown: verdict, counts, what was not assessed, and the most severe open findings. It is no
 * longer than {@value #MOST_BYTES} bytes, so that it fits into a comment on GitHub (65,536 characters) as well as into a
 * step summary (1 MiB, of all steps of a job together).
 */
public final class MarkdownReport {
    static final int MOST_BYTES = 60_000;

    private static final int FOR_GAPS = 12_000;
    /** For the lines around both tables: two texts of 500 characters, of four bytes each, and what is ours. */
    private static final int FOR_THE_REST = 8_000;

    private final Assessment assessment;

    private MarkdownReport(Assessment assessment) {
        this.assessment = assessment;
    }

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) throws IOException {
        output.write(new MarkdownReport(assessment).page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        return "# Portcullis: " + assessment.verdict() + "\n\n"
                + new Sentences(assessment).verdict() + "\n\n"
                + basis() + "\n\n"
                + (assessment.pseudonymized() ? Sentences.PSEUDONYMS + "\n\n" : "")
                + findings() + "\n" + controls() + "\n"
                + "## Not assessed\n\n" + gaps() + "\n"
                + "## Open findings\n\n" + open();
    }

    private String basis() {
        var snapshot = assessment.snapshot();
        String name = new Sentences(assessment).organisation();
        return Rows.code(name) + ", as of " + assessment.judgement().asOf() + ", from "
                + (snapshot.sealed() ? "a sealed" : "an **unsealed**") + " snapshot of "
                + Rows.code(snapshot.header().source()) + ".";
    }

    private String findings() {
        return "| Findings | " + join(Severity.values(), Severity::word)
                + " | waived |\n|---|---|---|---|---|---|\n| | "
                + join(
                        Severity.values(),
                        severity -> Counts.number(assessment.open().getOrDefault(severity, 0L)))
                + " | " + Counts.number(assessment.waivedFindings()) + " |\n";
    }

    private String controls() {
        return "| Controls | pass | fail | waived | not applicable | not assessed |\n|---|---|---|---|---|---|\n| | "
                + join(
                        new Verdict[] {
                            Verdict.PASS, Verdict.FAIL, Verdict.WAIVED, Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED
                        },
                        verdict -> Counts.number(assessment.count(verdict)))
                + " |\n";
    }

    private static <T> String join(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(" | "));
    }

    private String gaps() {
        var rows = new Rows(FOR_GAPS);
        assessment.results().stream()
                .filter(ControlResult::incomplete)
                .forEach(result -> rows.add(
                        Rows.code(result.control().id()),
                        result.control().byHand()
                                ? "by hand"
                                : result.control().severity().word(),
                        Rows.code(result.reason() == null ? "" : result.reason())));
        return rows.table("; the other reports hold all of them.", "Control", "Severity", "Why");
    }

    private String open() {
        var rows = new Rows(MOST_BYTES - FOR_GAPS - FOR_THE_REST);
        assessment.findings(finding -> {
            if (assessment.waiver(finding) == null) {
                rows.add(finding.severity().word(), Rows.code(finding.control()), Rows.code(finding.message()));
            }
        });
        return rows.table(
                ", the most severe ones; the other reports hold all of them.", "Severity", "Control", "Finding");
    }
}
