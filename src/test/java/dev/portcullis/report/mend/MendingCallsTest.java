package dev.portcullis.report.mend;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingCallsTest {
    @TempDir
    Path folder;

    /** What stands beside the first finding of a control on such subjects; "none" when nothing does. */
    private String call(String subject, String fact, String mending, String expected, String portal) throws Exception {
        String header = Pack.header("X-1", "high", subject, "user-types")
                .replace("frameworks:", "mended-by: " + mending + "\nframeworks:");
        String rule = Pack.rule(
                "X-1",
                "$s : " + fact + "()",
                "findings.fail($s, \"Bad.\", findings.evidence(\"a\", \"b\", \"" + expected + "\"));");
        Catalogue catalogue = new Pack(folder.resolve("pack"))
                .file("X-1.drl", header + Pack.PREAMBLE + rule)
                .read();
        Snapshot snapshot = Snapshot.read(file(portal), false);
        var settings = new Settings(SnapshotFile.NOW, catalogue.parameters(Map.of()), false);
        Map<String, String> calls = new LinkedHashMap<>();
        try (var evaluation = Evaluator.evaluate(snapshot, RuleBase.compile(catalogue.files()), settings)) {
            var judgement = new Judgement(SnapshotFile.NOW, Severity.HIGH, settings.parameters());
            Assessment assessment = Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement);
            var mended = new MendingCalls(assessment);
            assessment.findings(finding -> calls.put(finding.fingerprint(), String.valueOf(mended.of(finding))));
        }
        assertThat(calls).hasSize(1);
        return calls.values().iterator().next();
    }

    private Path file(String portal) throws Exception {
        var may = new Permissions(true, true, true, null, true, null, null);
        var fields = List.of(new Field("71", "Amount", false, null));
        var module = new Module("7", "Deals", "Deals", "private", may, List.of(), fields, null, null);
        return SnapshotFile.of(
                        portal("10", portal),
                        new UserType("10", "100", "Client", false, true, 1L, null, null, List.of(module)),
                        user("10", "100", "5", "a@x.example", true),
                        collected("portals", null),
                        collected("user-types", "10"),
                        collected("user-type", "100"),
                        collected("users", "100"))
                .write(folder.resolve("a.ndjson"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user   | User          | deactivate-user | x | PUT /users/5/actions/change_status?active=false
            user   | User          | remove-user     | x | DELETE /users?personality_ids=5
            module | GrantedModule | clear-actions   | no edit | PUT ~{"id":"7","permissions":{"edit":false}}
            module | GrantedModule | clear-actions   | no edit shared records | PUT ~{"id":"7","permissions":{"edit_shared_records":false}}
            field  | GrantedField  | read-only-field | x | PUT ~{"id":"7","fields":[{"id":"71","read_only":true}]}
            field  | GrantedField  | remove-field    | x | PUT ~{"id":"7","fields":[{"id":"71","_delete":true}]}
            """)
    void a_call_names_the_very_thing_and_changes_only_that(
            String subject, String fact, String mending, String expected, String wanted) throws Exception {
        String path = "/crm/v8/settings/portals/Acme/user_type/100";
        String call = wanted.replace("~", path + "\n{\"user_type\":[{\"modules\":[");

        assertThat(call(subject, fact, mending, expected, "Acme"))
                .isEqualTo(call.contains("modules") ? call + "]}]}" : call.replaceFirst(" ", " " + path));
    }

    @Test
    void viewing_cannot_be_cleared_so_no_call_is_named() throws Exception {
        assertThat(call("module", "GrantedModule", "clear-actions", "no view", "Acme"))
                .isEqualTo("null");
    }

    @Test
    void a_name_cannot_lead_the_path_elsewhere() throws Exception {
        assertThat(call("user", "User", "remove-user", "x", "A/../b c?d#é\n"))
                .startsWith("DELETE /crm/v8/settings/portals/A%2F..%2Fb%20c%3Fd%23%C3%A9%0A/user_type/100/users");
    }
}
