package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.given.Workbooks;
import dev.portcullis.report.ReportFile;
import dev.portcullis.report.ReportFormat;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every format from one assessment, in files and on standard output. */
class FormatsTest extends CommandLineTest {
    private static List<CSVRecord> csv(String text) throws Exception {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void all_formats_are_written_in_one_run() {
        assertThat(check("--demo", "--format=all", "--quiet").exitCode()).isEqualTo(3);

        assertThat(list(folder.resolve("out")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ReportFormat.values())
                        .flatMap(format -> format.files().stream())
                        .map(ReportFile::name)
                        .toList());
    }

    @Test
    void the_configuration_may_name_every_format() throws Exception {
        String words =
                Arrays.stream(ReportFormat.values()).map(ReportFormat::word).collect(Collectors.joining(", "));
        for (String list : List.of(words, "all")) {
            Path file = file("portcullis.yaml", "format: [" + list + "]");
            assertThat(check("--demo", "--config", file.toString(), "--quiet").exitCode())
                    .as(list)
                    .isEqualTo(3);
        }
    }

    @Test
    void the_table_of_findings_says_what_the_json_report_says() throws Exception {
        check("--demo", "--format=csv,json", "--quiet");
        String text = Files.readString(report("findings.csv"));
        List<CSVRecord> rows = csv(text);
        List<JsonNode> findings = json().at("/findings").valueStream().toList();

        assertThat(rows).hasSameSizeAs(findings).hasSizeGreaterThan(40);
        for (int row = 0; row < rows.size(); row++) {
            JsonNode finding = findings.get(row);
            assertThat(rows.get(row).get("fingerprint"))
                    .isEqualTo(finding.at("/fingerprint").stringValue());
            assertThat(rows.get(row).get("state"))
                    .isEqualTo(finding.at("/state").stringValue());
            assertThat(rows.get(row).get("message"))
                    .isEqualTo(finding.at("/message").stringValue());
        }
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void a_report_on_standard_output_takes_the_place_of_the_summary() throws Exception {
        Run run = check("--demo", "--stdout=csv", "--format=csv");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .isEqualTo(Files.readString(report("findings.csv")))
                .doesNotContain("VIOLATIONS");
    }

    @Test
    void annotations_are_printed_below_the_summary_and_are_no_file() throws Exception {
        Run run = check("--demo", "--format=github");
        List<String> lines = run.out().lines().toList();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(lines.get(0)).startsWith("VIOLATIONS");
        assertThat(lines.stream().filter(line -> line.startsWith("::error file=rules/")))
                .hasSize(10);
        assertThat(lines.stream().filter(line -> line.startsWith("::warning file=rules/")))
                .hasSize(10);
        assertThat(lines.get(lines.size() - 1))
                .startsWith("::notice title=Portcullis::VIOLATIONS: ")
                .endsWith(" more findings are in the reports.");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(check("--demo", "--format=github", "--quiet").out()).startsWith("::error ");
        assertThat(check("--demo", "--stdout=github").out()).startsWith("::error ");
        assertThat(check("--demo", "--format=github", "--stdout=github").out()).containsOnlyOnce("::notice ");
    }

    @Test
    void annotations_do_not_go_between_the_lines_of_another_report() {
        assertMistake(check("--demo", "--format=github", "--stdout=csv"), "--format github", "--stdout csv");
    }

    @Test
    void a_name_is_no_command_to_the_runner_of_a_workflow() {
        assertThat(Console.clean("a ##[stop-commands]x ##vso[task.complete]"))
                .isEqualTo("a ## [stop-commands]x ## vso[task.complete]");
        assertThat(Console.harmless("a ##[error]x")).isEqualTo("a ## [error]x");
    }

    @Test
    void a_workbook_has_every_user() throws Exception {
        check("--demo", "--format=xlsx,json", "--quiet");
        Map<String, List<List<String>>> sheets = Workbooks.read(Files.readAllBytes(report("report.xlsx")));

        assertThat(sheets.get("Users"))
                .hasSize(1 + json().at("/summary/subjects/user").intValue())
                .anyMatch(row -> row.containsAll(List.of("Tidemark", "Partner", "active")));
        assertThat(sheets.get("Summary")).noneMatch(row -> row.get(0).equals("people"));
    }

    @Test
    void a_workbook_is_no_text_to_print() {
        assertMistake(check("--demo", "--stdout=xlsx"), "--stdout prints text", "--format xlsx");
    }

    @Test
    void an_unknown_format_is_a_mistake_that_names_the_known_ones() {
        assertMistake(check("--demo", "--stdout=pdf"), "json, html, csv");
        assertMistake(check("--demo", "--format=csv,doc"), "json, html, csv");
        assertMistake(check("--demo", "--stdout=all"), "one format");
    }
}
