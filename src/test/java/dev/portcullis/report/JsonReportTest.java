package dev.portcullis.report;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.coverage;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.viewOnly;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    @TempDir
    Path folder;

    private Pack pack;

    @BeforeEach
    void controls_on_all_kinds_of_subjects() throws Exception {
        pack = new Pack(folder.resolve("pack"))
                .control("A-1", "low", "portal", "portals", Pack.rule("A-1", "$s : Portal()", fail()))
                .control("B-1", "critical", "user", "users", Pack.rule("B-1", "$s : User(active == true)", fail()))
                .control("C-1", "critical", "module", "user-types", Pack.rule("C-1", "$s : GrantedModule()", fail()))
                .control("D-1", "medium", "field", "user-types", Pack.rule("D-1", "$s : GrantedField()", fail()))
                .control("E-1", "high", "person", "users", Pack.rule("E-1", "$s : Person(activeUserTypes > 0)", fail()))
                .control("F-1", "high", "credential", "org", Pack.rule("F-1", "$s : Credential()", fail()));
    }

    private static String fail() {
        return "findings.fail($s, \"Bad.\", findings.evidence(\"what\", null, true));";
    }

    private static UserType type(String id, String name) {
        var fields = List.of(new Field("71", "Amount", false, null));
        var module = new Module("7", "Deals", "Deals", "private", viewOnly(), List.of(), fields, null, null);
        return new UserType("10", id, name, false, true, 0L, null, null, List.of(module));
    }

    private static SnapshotRecord[] whole(String name) {
        return new SnapshotRecord[] {
            new Org("1", name, "production", null),
            portal("10", name),
            type("9", name),
            type("100", name),
            user("10", "100", "21", name + "@x.example", true),
            user("10", "100", "3", "b@x.example", true),
            user("10", "9", "50", "b@x.example", true),
            collected("org", null),
            collected("portals", null),
            collected("user-types", "10"),
            collected("users", "9"),
            collected("users", "100")
        };
    }

    private byte[] bytes(SnapshotRecord... records) throws Exception {
        var output = new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                throw new IOException("the report closed a stream that is not its own");
            }
        };
        Path file = SnapshotFile.of(records).write(folder.resolve("a.ndjson"));
        Catalogue catalogue = pack.read();
        var settings = new Settings(SnapshotFile.NOW, catalogue.parameters(Map.of()), false);
        Snapshot snapshot = Snapshot.read(file, false);
        try (var evaluation = Evaluator.evaluate(snapshot, RuleBase.compile(catalogue.files()), settings)) {
            var judgement = new Judgement(SnapshotFile.NOW, Severity.HIGH, settings.parameters());
            ReportFormat.JSON.write(Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement), output);
        }
        return output.toByteArray();
    }

    private JsonNode report(SnapshotRecord... records) throws Exception {
        String text = new String(bytes(records), StandardCharsets.UTF_8);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ReportFormat.schema(), InputFormat.JSON);
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        return JsonMapper.shared().readTree(text);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        var texts = new ArrayList<String>();
        list.forEach(element -> texts.add(element.at(pointer).asString()));
        return texts;
    }

    private static void hasKeys(JsonNode object, String... keys) {
        assertThat(List.copyOf(object.propertyNames())).containsExactly(keys);
    }

    @Test
    void a_report_has_the_published_keys() throws Exception {
        JsonNode report = report(whole("Acme"));

        hasKeys(
                report,
                "schemaVersion",
                "tool",
                "run",
                "org",
                "summary",
                "controls",
                "findings",
                "coverage",
                "access",
                "peopleInSeveralPlaces",
                "waivers",
                "attestations",
                "settings",
                "notes");
        assertThat(report.get("schemaVersion").asString()).isEqualTo("1.0");
        hasKeys(report.get("tool"), "name", "version");
        hasKeys(
                report.get("run"),
                "asOf",
                "verdict",
                "exitCode",
                "failOn",
                "sealed",
                "pseudonymized",
                "snapshot",
                "rules",
                "parameters",
                "portals",
                "compared");
        hasKeys(report.at("/run/snapshot"), "collectedAt", "source", "sha256");
        hasKeys(report.at("/run/rules/0"), "pack", "version", "sha256");
        hasKeys(report.get("org"), "id", "name", "type", "edition");
        hasKeys(report.get("summary"), "findings", "waived", "controls", "subjects");
        hasKeys(report.at("/summary/findings"), "critical", "high", "medium", "low");
        hasKeys(report.at("/summary/controls"), "PASS", "FAIL", "WAIVED", "NOT_APPLICABLE", "NOT_ASSESSED");
        hasKeys(
                report.at("/summary/subjects"),
                "portal",
                "user-type",
                "module",
                "field",
                "user",
                "person",
                "credential");
        hasKeys(
                report.at("/controls/0"),
                "id",
                "title",
                "severity",
                "verdict",
                "subject",
                "assessed",
                "passed",
                "failed",
                "waived",
                "notAssessed",
                "attested",
                "reason",
                "reasons",
                "frameworks",
                "rationale",
                "remediation",
                "file",
                "byHand",
                "notEvidenced");
        hasKeys(
                report.at("/coverage/0"),
                "resource",
                "scope",
                "state",
                "count",
                "code",
                "http",
                "message",
                "consequence");
        assertThat(report.get("findings")).hasSize(11).allSatisfy(finding -> {
            hasKeys(
                    finding,
                    "fingerprint",
                    "control",
                    "severity",
                    "state",
                    "subject",
                    "message",
                    "reach",
                    "evidence",
                    "waiver");
            hasKeys(
                    finding.get("subject"),
                    "type",
                    "portal",
                    "portalId",
                    "userType",
                    "userTypeId",
                    "module",
                    "field",
                    "fieldId",
                    "email",
                    "personalityId",
                    "label");
            hasKeys(finding.at("/evidence/0"), "what", "observed", "expected");
            assertThat(finding.at("/evidence/0/observed").asString()).isEqualTo("unknown");
        });
    }

    @Test
    void findings_are_sorted_by_severity_control_and_ids() throws Exception {
        JsonNode report = report(whole("Acme"));
        JsonNode findings = report.get("findings");

        assertThat(texts(findings, "/control"))
                .containsExactly("B-1", "B-1", "B-1", "C-1", "C-1", "E-1", "E-1", "F-1", "D-1", "D-1", "A-1");
        assertThat(texts(findings, "/subject/userTypeId").subList(0, 5)).containsExactly("9", "100", "100", "9", "100");
        assertThat(texts(findings, "/subject/personalityId").subList(0, 3)).containsExactly("50", "3", "21");
        assertThat(texts(findings, "/subject/email").subList(5, 7)).containsExactly("acme@x.example", "b@x.example");
        assertThat(texts(report.get("controls"), "/id")).isSorted().hasSize(6);
    }

    @Test
    void the_numbers_are_those_of_the_findings() throws Exception {
        JsonNode report = report(whole("Acme"));

        assertThat(report.at("/run/verdict").asString()).isEqualTo("VIOLATIONS");
        assertThat(report.at("/run/exitCode").asInt()).isEqualTo(3);
        assertThat(report.at("/run/sealed").asBoolean()).isTrue();
        assertThat(report.at("/summary/findings").toString())
                .isEqualTo("{\"critical\":5,\"high\":3,\"medium\":2,\"low\":1}");
        assertThat(report.at("/summary/controls/FAIL").asInt()).isEqualTo(6);
        assertThat(report.at("/controls/1/failed").asInt()).isEqualTo(3);
        assertThat(report.at("/summary/subjects").toString())
                .isEqualTo("{\"portal\":1,\"user-type\":2,\"module\":2,\"field\":2,\"user\":3,\"person\":2,"
                        + "\"credential\":1}");
    }

    @Test
    void a_report_of_a_snapshot_with_nothing_collected_is_valid_and_incomplete() throws Exception {
        pack = new Pack(folder.resolve("empty"))
                .control("B-1", "user", "users", Pack.rule("B-1", "$s : User()", fail()));

        JsonNode report = report(coverage("portals", null, "refused"));

        assertThat(report.at("/run/verdict").asString()).isEqualTo("INCOMPLETE");
        assertThat(report.at("/run/exitCode").asInt()).isEqualTo(4);
        assertThat(report.get("org").isNull()).isTrue();
        assertThat(report.get("findings")).isEmpty();
        assertThat(report.at("/controls/0/verdict").asString()).isEqualTo("NOT_ASSESSED");
        assertThat(report.at("/controls/0/reason").asString()).isEqualTo("the list of portals was refused");
        assertThat(report.at("/coverage/0/consequence").toString()).isEqualTo("[\"B-1\"]");
    }

    @Test
    void a_report_of_a_compliant_portal_is_valid() throws Exception {
        pack = new Pack(folder.resolve("compliant"))
                .control("B-1", "user", "users", Pack.rule("B-1", "$s : User(active == null)", fail()));

        JsonNode report = report(whole("Acme"));

        assertThat(report.at("/run/verdict").asString()).isEqualTo("COMPLIANT");
        assertThat(report.at("/run/exitCode").asInt()).isZero();
        assertThat(report.at("/controls/0/passed").asInt()).isEqualTo(3);
        assertThat(report.at("/controls/0/reason").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" \\ back / slash",
                "control \u0000\u0001\u001B[31m\n\r\t\u007F\u0085\u2028",
                "lone \uD800 high",
                "lone \uDC00 low",
                "\uD83D\uDE00 \u202E right to left",
                "</script><!--"
            })
    void hostile_names_give_valid_json_and_come_back_unchanged(String name) throws Exception {
        JsonNode report = report(whole(name));

        assertThat(report.at("/org/name").asString()).isEqualTo(name);
        assertThat(report.get("findings"))
                .hasSize(11)
                .anySatisfy(finding ->
                        assertThat(finding.at("/subject/portal").asString()).isEqualTo(name));
    }

    @Test
    void a_name_of_a_megabyte_gives_valid_json() throws Exception {
        String name = "Ä".repeat(1 << 20);

        assertThat(report(whole(name)).at("/org/name").asString()).isEqualTo(name);
    }

    @Test
    void the_same_snapshot_gives_the_same_bytes() throws Exception {
        assertThat(bytes(whole("Acme"))).isEqualTo(bytes(whole("Acme")));
    }

    @Test
    void the_schema_refuses_what_is_no_report() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ReportFormat.schema(), InputFormat.JSON);

        assertThat(schema.validate("{}", InputFormat.JSON)).hasSize(8);
    }
}
