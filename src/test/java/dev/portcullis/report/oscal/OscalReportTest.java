package dev.portcullis.report.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Judgement;
import dev.portcullis.assess.Verdict;
import dev.portcullis.given.HostileTexts;
import dev.portcullis.given.ManyFindings;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.html.HostilePage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OscalReportTest {
    @TempDir
    Path folder;

    private static Schema schema(String model) throws IOException {
        try (InputStream stream =
                OscalReportTest.class.getResourceAsStream("/schema/json/oscal-" + model + "_schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private Map<String, byte[]> files(String value) throws Exception {
        return HostilePage.files(folder, value).get(ReportFormat.OSCAL);
    }

    private String results(String value) throws Exception {
        return new String(files(value).get("oscal.json"), StandardCharsets.UTF_8);
    }

    private static JsonNode root(String text) {
        return JsonMapper.shared().readTree(text).at("/assessment-results");
    }

    @Test
    void the_schemas_of_nist_accept_both_documents_whatever_names_hold() throws Exception {
        Schema results = schema("ar");
        Schema plan = schema("ap");
        for (String attack : HostileTexts.ALL) {
            Map<String, byte[]> files = files(attack);
            assertThat(files).containsOnlyKeys("oscal.json", "oscal-plan.json");
            files.forEach((name, bytes) -> assertThat((name.equals("oscal.json") ? results : plan)
                            .validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON))
                    .as(name + " with " + attack)
                    .isEmpty());
        }
    }

    /** Else the test above says nothing: patterns, versions of UUIDs and empty arrays are really looked at. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5([0-9a-f]{3}-[89ab]) | -3$1",
                "\"target-id\":\" | \"target-id\":\"two words ",
                "\"value\":\"Acme | \"value\":\" Acme",
                "\"title\":\"ac | \"title\":\"\\\\n",
                "\"state\":\"not-satisfied\" | \"state\":\"unknown\"",
                "\"observations\":\\[ | \"attestations\":[],\"observations\":[",
                "\"observations\":\\[ | \"opinions\":\"none\",\"observations\":[",
                "T08:00:00Z | T08:00:00",
            })
    void the_schema_refuses_what_breaks_its_rules(String what, String with) throws Exception {
        String text = results("Acme");
        String broken = text.replaceAll(what, with);

        assertThat(broken).isNotEqualTo(text);
        assertThat(schema("ar").validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere_and_every_uuid_to_one_thing() throws Exception {
        JsonNode root = root(results("Acme"));
        JsonNode result = root.at("/results/0");
        List<String> uuids = root.findValuesAsString("uuid");

        assertThat(uuids).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        assertThat(uuids)
                .containsAll(result.findValuesAsString("observation-uuid"))
                .containsAll(result.findValuesAsString("risk-uuid"))
                .containsAll(result.findValuesAsString("actor-uuid"))
                .containsAll(result.findValuesAsString("component-uuid"));
        assertThat(result.at("/findings").findValuesAsString("risk-uuid"))
                .containsAll(result.at("/risks")
                        .valueStream()
                        .map(risk -> risk.at("/uuid").asString())
                        .toList());
        assertThat(files("Acme")).containsKey(root.at("/import-ap/href").asString());
    }

    @Test
    void a_waived_violation_is_an_approved_deviation_until_the_waiver_ends() throws Exception {
        assertThat(root(results("Acme"))
                        .at("/results/0/risks")
                        .valueStream()
                        .filter(risk -> risk.at("/status").asString().equals("deviation-approved")))
                .isNotEmpty()
                .allSatisfy(risk -> {
                    assertThat(risk.at("/deadline").asString()).isEqualTo("2027-01-01T00:00:00Z");
                    assertThat(risk.at("/mitigating-factors/0/description").asString())
                            .isEqualTo("Waived until 2026-12-31: Acme waived");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "PASS NOT_APPLICABLE, PASS",
        "PASS NOT_ASSESSED, NOT_ASSESSED",
        "WAIVED PASS, WAIVED",
        "WAIVED NOT_ASSESSED, NOT_ASSESSED",
        "NOT_ASSESSED FAIL, FAIL",
        "NOT_APPLICABLE, NOT_APPLICABLE",
    })
    void a_requirement_is_no_better_than_the_worst_of_its_controls(String controls, Verdict verdict) throws Exception {
        ManyFindings.of(folder, 1, assessment -> {
            ControlResult one = assessment.results().get(0);
            List<ControlResult> results = Stream.of(controls.split(" "))
                    .map(Verdict::valueOf)
                    .map(each -> new ControlResult(one.control(), each, 1, 0, 0, 0, 0, false, null))
                    .toList();

            assertThat(new Requirement("ac-2", true, results).verdict()).isEqualTo(verdict);
        });
    }

    @Test
    void only_what_passes_is_satisfied() throws Exception {
        for (Verdict verdict : Verdict.values()) {
            ManyFindings.of(folder, 0, assessment -> {
                ControlResult one = assessment.results().get(0);
                var result = new ControlResult(one.control(), verdict, 1, 0, 0, 0, 0, false, "so");
                JsonNode findings = root(text(with(assessment, assessment.judgement(), List.of(result))))
                        .at("/results/0/findings");

                assertThat(findings.findValuesAsString("state"))
                        .isEqualTo(
                                switch (verdict) {
                                    case PASS -> List.of("satisfied");
                                    case NOT_APPLICABLE -> List.of();
                                    case FAIL, WAIVED, NOT_ASSESSED -> List.of("not-satisfied");
                                });
            });
        }
    }

    @Test
    void risks_and_findings_keep_their_uuid_from_run_to_run_and_documents_and_observations_do_not() throws Exception {
        ManyFindings.of(folder, 3, assessment -> {
            JsonNode first = root(text(assessment));
            JsonNode second = root(text(aDayLater(assessment)));

            assertThat(text(assessment)).isEqualTo(text(assessment));
            for (String kept : List.of("risks", "findings")) {
                assertThat(uuids(second, kept)).isNotEmpty().isEqualTo(uuids(first, kept));
            }
            assertThat(uuids(second, "observations"))
                    .hasSize(4)
                    .doesNotContainAnyElementsOf(uuids(first, "observations"));
            assertThat(second.at("/uuid")).isNotEqualTo(first.at("/uuid"));
            assertThat(second.at("/results/0/uuid")).isNotEqualTo(first.at("/results/0/uuid"));
        });
    }

    private static List<String> uuids(JsonNode root, String array) {
        return root.at("/results/0/" + array)
                .valueStream()
                .map(object -> object.at("/uuid").asString())
                .toList();
    }

    private static String text(Assessment assessment) {
        var output = new ByteArrayOutputStream();
        OscalReport.write(assessment, output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Assessment aDayLater(Assessment made) {
        Judgement judgement = made.judgement();
        var later = new Judgement(
                judgement.asOf().plus(Duration.ofDays(1)),
                judgement.failOn(),
                judgement.parameters(),
                judgement.settings(),
                judgement.waivers());
        return with(made, later, made.results());
    }

    private static Assessment with(Assessment made, Judgement judgement, List<ControlResult> results) {
        return new Assessment(
                made.toolVersion(),
                made.snapshot(),
                judgement,
                made.packs(),
                results,
                made.coverage(),
                made.open(),
                made.subjects(),
                made.access(),
                made.reach(),
                made.waiving(),
                made.evaluation());
    }
}
