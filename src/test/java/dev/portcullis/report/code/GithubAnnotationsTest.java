package dev.portcullis.report.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.ManyFindings;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.html.HostilePage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubAnnotationsTest {
    @TempDir
    Path folder;

    private List<String> lines(String value) throws Exception {
        byte[] bytes = HostilePage.files(folder, value).get(ReportFormat.GITHUB).get("github");
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void a_finding_stands_at_the_line_of_its_rule_and_the_last_line_says_what_the_run_comes_to() throws Exception {
        List<String> lines = lines("Acme");

        assertThat(lines.get(0))
                .startsWith(
                        "::error file=our-rules/MOD-02.drl,line=20,title=MOD-02 No user type may delete records::Acme");
        assertThat(lines).anyMatch(line -> line.startsWith("::warning file=our-rules/UTY-02.drl,"));
        assertThat(lines.get(lines.size() - 1)).startsWith("::notice title=Portcullis::VIOLATIONS: 4 open findings: ");
        assertThat(lines).noneMatch(line -> line.contains("UTY-01"));
    }

    @Test
    void what_means_something_to_github_is_escaped() throws Exception {
        assertThat(lines("100%\n::error::x").get(0))
                .endsWith("::100%25 ::error::x may delete records of 100%25 ::error::x.");
    }

    @Test
    void no_more_than_github_shows_are_written_and_the_others_counted() throws Exception {
        ManyFindings.of(folder, 1_234, assessment -> {
            var output = new ByteArrayOutputStream();
            GithubAnnotations.write(assessment, output);
            List<String> lines = output.toString(StandardCharsets.UTF_8).lines().toList();

            assertThat(lines).hasSize(GithubAnnotations.SHOWN + 1);
            assertThat(lines.get(GithubAnnotations.SHOWN)).endsWith("1,224 more findings are in the reports.");
        });
    }
}
