package dev.portcullis.report.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portcullis.given.HostileTexts;
import dev.portcullis.given.ManyFindings;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.html.HostilePage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    @TempDir
    Path folder;

    private static JsonNode run(byte[] bytes) {
        return JsonMapper.shared().readTree(bytes).at("/runs/0");
    }

    private byte[] bytes(ReportFormat format, String value) throws Exception {
        return HostilePage.files(folder, value).get(format).values().iterator().next();
    }

    @Test
    void the_schema_of_sarif_accepts_it_whatever_names_hold() throws Exception {
        try (InputStream stream = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(schema.validate("{\"version\":\"2.1.0\"}", InputFormat.JSON))
                    .isNotEmpty();
            for (String attack : HostileTexts.ALL) {
                Map<ReportFormat, Map<String, byte[]>> files = HostilePage.files(folder, attack);
                for (ReportFormat format : List.of(ReportFormat.SARIF, ReportFormat.SARIF_FULL)) {
                    String text =
                            new String(files.get(format).values().iterator().next(), StandardCharsets.UTF_8);
                    assertThat(schema.validate(text, InputFormat.JSON))
                            .as(attack)
                            .isEmpty();
                    assertThat(run(text.getBytes(StandardCharsets.UTF_8)).findValuesAsString("text"))
                            .as(attack)
                            .isNotEmpty()
                            .doesNotContain("")
                            .noneMatch(message -> message.contains("]("));
                }
            }
        }
    }

    @Test
    void every_result_stands_at_its_rule() throws Exception {
        for (ReportFormat format : List.of(ReportFormat.SARIF, ReportFormat.SARIF_FULL)) {
            JsonNode run = run(bytes(format, "Acme"));

            assertThat(run.at("/results")).hasSizeGreaterThan(2).allSatisfy(result -> {
                JsonNode place = result.at("/locations/0/physicalLocation");
                String id = result.at("/ruleId").asString();
                assertThat(run.at("/tool/driver/rules/"
                                        + result.at("/ruleIndex").asInt() + "/id")
                                .asString())
                        .isEqualTo(id);
                String uri = place.at("/artifactLocation/uri").asString();
                assertThat(uri).endsWith("/" + id + ".drl").doesNotStartWith("/");
                Path file = folder.resolve(uri.startsWith("rules/user-types") ? "shipped" : "rules")
                        .resolve(id + ".drl");
                assertThat(Files.readAllLines(file)
                                .get(place.at("/region/startLine").asInt() - 1))
                        .startsWith("rule \"" + id);
                assertThat(result.at("/level").asString()).isIn("error", "warning", "note", "none");
            });
        }
    }

    @Test
    void github_is_given_open_findings_only_and_other_readers_the_accepted_ones_as_suppressions() throws Exception {
        JsonNode open = run(bytes(ReportFormat.SARIF, "Acme"));
        JsonNode full = run(bytes(ReportFormat.SARIF_FULL, "Acme"));

        assertThat(open.at("/results"))
                .allSatisfy(result -> assertThat(result.has("suppressions") || result.has("kind"))
                        .isFalse());
        List<JsonNode> waived = full.at("/results")
                .valueStream()
                .filter(result -> !result.at("/suppressions").isEmpty())
                .toList();
        assertThat(waived)
                .hasSize(full.at("/properties/summary/waived").asInt())
                .isNotEmpty();
        assertThat(waived.get(0).at("/suppressions/0/justification").asString()).isEqualTo("Acme waived");
        assertThat(waived.get(0).at("/suppressions/0/properties/expires").asString())
                .isEqualTo("2026-12-31");
        Set<String> hashes = open.at("/results")
                .valueStream()
                .map(result -> result.at("/partialFingerprints/primaryLocationLineHash")
                        .asString())
                .collect(Collectors.toSet());
        assertThat(hashes).hasSize(open.at("/results").size());
        assertThat(full.at("/results").valueStream().filter(result -> result.has("kind")))
                .allSatisfy(result -> assertThat(result.at("/level").asString()).isEqualTo("none"));
    }

    @Test
    void what_was_not_assessed_is_told() throws Exception {
        assertThat(run(bytes(ReportFormat.SARIF, "Acme"))
                        .at("/invocations/0/toolExecutionNotifications")
                        .findValuesAsString("text"))
                .isNotEmpty()
                .anyMatch(text -> text.startsWith("MOD-02 was "));
    }

    @Test
    void github_is_given_no_more_than_it_keeps_and_told_how_many_there_are() throws Exception {
        ManyFindings.of(folder, 5_100, assessment -> {
            var output = new ByteArrayOutputStream();
            SarifReport.write(assessment, output);
            JsonNode run = run(output.toByteArray());

            assertThat(run.at("/results")).hasSize(5_000);
            assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                            .asString())
                    .contains("5,000 most severe of 5,100");
            assertThat(gzipped(output.toByteArray())).isLessThan(10_000_000);
            output.reset();
            SarifReport.writeFull(assessment, output);
            assertThat(run(output.toByteArray()).at("/results")).hasSize(5_100);
        });
    }

    private static int gzipped(byte[] bytes) throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.size();
    }
}
