package dev.portcullis.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.HostileTexts;
import dev.portcullis.given.ManyFindings;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.html.HostilePage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {
    @TempDir
    Path folder;

    private String report(String value) throws Exception {
        byte[] bytes =
                HostilePage.files(folder, value).get(ReportFormat.MARKDOWN).get("report.md");
        assertThat(bytes).hasSizeLessThanOrEqualTo(MarkdownReport.MOST_BYTES);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void it_says_the_verdict_the_counts_the_gaps_and_the_findings() throws Exception {
        assertThat(report("Acme"))
                .startsWith("# Portcullis: VIOLATIONS\n\n")
                .contains("`Acme`, as of 2026-11-21T08:00:00Z, from a sealed snapshot of `Acme`.")
                .contains("| Findings | critical | high | medium | low | waived |\n")
                .contains("\n## Not assessed\n\n| Control | Severity | Why |\n|---|---|---|\n")
                .contains("| `MOD-02` | critical | `the modules of Acme")
                .contains("\n## Open findings\n\n| Severity | Control | Finding |\n|---|---|---|\n")
                .doesNotContain("First ");
    }

    @Test
    void it_is_short_whatever_names_hold() throws Exception {
        for (String attack : HostileTexts.ALL) {
            assertThat(report(attack)).startsWith("# Portcullis: ");
        }
    }

    @Test
    void of_more_findings_than_a_comment_takes_the_first_are_shown_and_counted() throws Exception {
        ManyFindings.of(folder, 3_000, assessment -> {
            var output = new ByteArrayOutputStream();
            MarkdownReport.write(assessment, output);
            String text = output.toString(StandardCharsets.UTF_8);
            long rows = text.lines().filter(line -> line.startsWith("| high |")).count();

            assertThat(output.size()).isBetween(30_000, MarkdownReport.MOST_BYTES);
            assertThat(rows).isBetween(500L, 2_999L);
            assertThat(text.replace(",", "")).contains("\nFirst " + rows + " of 3000 the most severe ones;");
        });
    }

    @Test
    void rows_that_are_left_out_are_the_last_ones() {
        var rows = new Rows(30);
        rows.add("a");
        rows.add("b".repeat(40));
        rows.add("c");

        assertThat(rows.table(".", "Head")).isEqualTo("First 1 of 3.\n\n| Head |\n|---|\n| a |\n");
        assertThat(new Rows(30).table(".", "Head")).isEqualTo("None.\n");
    }
}
