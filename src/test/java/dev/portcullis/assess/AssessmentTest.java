package dev.portcullis.assess;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.coverage;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Outcome;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {
    @TempDir
    Path folder;

    private Assessment assess(Pack pack, Severity failOn, SnapshotRecord... more) throws Exception {
        Path file = SnapshotFile.of(
                        portal("10", "Acme"),
                        userType("10", "100", "Client", true),
                        userType("10", "101", "Vendor", false),
                        user("10", "100", "1", "a@x.example", true),
                        collected("portals", null),
                        collected("user-types", "10"),
                        collected("users", "100"),
                        collected("users", "101"))
                .with(more)
                .write(folder.resolve("a.ndjson"));
        Catalogue catalogue = pack.read();
        var settings = new Settings(SnapshotFile.NOW, catalogue.parameters(Map.of()), false);
        Snapshot snapshot = Snapshot.read(file, false);
        try (var evaluation = Evaluator.evaluate(snapshot, RuleBase.compile(catalogue.files()), settings)) {
            var judgement = new Judgement(SnapshotFile.NOW, failOn, settings.parameters());
            return Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement);
        }
    }

    private Pack pack() {
        return new Pack(folder.resolve("pack"));
    }

    private static String rule(String id, boolean violated) {
        return Pack.rule(
                id, "$t : UserType(active == " + !violated + ", name == \"Vendor\")", "findings.fail($t, \"Bad.\");");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # passed, not assessed, not applicable, others unseen, failed, waived, verdict
            2, 1, 1, true,  1, 1, FAIL
            2, 0, 0, false, 1, 0, FAIL
            2, 1, 1, false, 0, 1, NOT_ASSESSED
            2, 0, 1, true,  0, 1, NOT_ASSESSED
            2, 1, 0, false, 0, 0, NOT_ASSESSED
            0, 0, 0, true,  0, 0, NOT_ASSESSED
            2, 0, 1, false, 0, 1, WAIVED
            0, 0, 0, false, 0, 1, WAIVED
            1, 0, 5, false, 0, 0, PASS
            0, 0, 5, false, 0, 0, NOT_APPLICABLE
            0, 0, 0, false, 0, 0, NOT_APPLICABLE
            """)
    void of_one_control_fail_beats_not_assessed_beats_waived_beats_pass(
            long passed,
            long notAssessed,
            long notApplicable,
            boolean unseen,
            long failed,
            long waived,
            Verdict verdict)
            throws Exception {
        Catalogue catalogue = pack().control("X-1", "user-type", "user-types", rule("X-1", true))
                .read();
        var outcome = new Outcome(passed, failed + waived, notAssessed, notApplicable, "a reason", unseen);

        ControlResult result = ControlResult.of(catalogue.control("X-1"), outcome, failed, waived);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.assessed()).isEqualTo(passed + failed + waived);
        assertThat(result.incomplete()).isEqualTo(unseen || notAssessed > 0);
        boolean explained = verdict == Verdict.NOT_APPLICABLE || result.incomplete();
        assertThat(result.reason()).isEqualTo(explained ? "a reason" : null);
    }

    @Test
    void a_control_without_subjects_says_so() throws Exception {
        Catalogue catalogue = pack().control("X-1", "user-type", "user-types", rule("X-1", true))
                .read();

        ControlResult result = ControlResult.of(catalogue.control("X-1"), new Outcome(0, 0, 0, 0, null, false), 0, 0);

        assertThat(result.reason()).isEqualTo("there are no user types");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # open finding, incomplete, fail on, verdict, exit code
            critical, false, critical, VIOLATIONS, 3
            high,     false, critical, VIOLATIONS, 0
            medium,   false, critical, VIOLATIONS, 0
            low,      false, critical, VIOLATIONS, 0
            critical, false, high,     VIOLATIONS, 3
            high,     false, high,     VIOLATIONS, 3
            medium,   false, high,     VIOLATIONS, 0
            low,      false, high,     VIOLATIONS, 0
            critical, false, medium,   VIOLATIONS, 3
            high,     false, medium,   VIOLATIONS, 3
            medium,   false, medium,   VIOLATIONS, 3
            low,      false, medium,   VIOLATIONS, 0
            critical, false, low,      VIOLATIONS, 3
            low,      false, low,      VIOLATIONS, 3
            critical, false, never,    VIOLATIONS, 0
            none,     false, critical, COMPLIANT,  0
            none,     false, low,      COMPLIANT,  0
            none,     false, never,    COMPLIANT,  0
            high,     true,  high,     VIOLATIONS, 3
            medium,   true,  high,     VIOLATIONS, 4
            critical, true,  never,    VIOLATIONS, 4
            none,     true,  high,     INCOMPLETE, 4
            none,     true,  never,    INCOMPLETE, 4
            """)
    void the_run_comes_to_a_verdict_and_an_exit_code(
            String open, boolean incomplete, String failOn, RunVerdict verdict, int exitCode) throws Exception {
        String severity = "none".equals(open) ? "critical" : open;
        Pack pack = pack().control("X-1", severity, "user-type", "user-types", rule("X-1", !"none".equals(open)));
        if (incomplete) {
            pack.control(
                    "X-2",
                    "user",
                    "hub-users",
                    Pack.rule("X-2", "$u : User(name == \"?\")", "findings.fail($u, \"Bad.\");"));
        }

        Assessment assessment = assess(pack, "never".equals(failOn) ? null : Severity.of(failOn));

        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.exitCode()).isEqualTo(exitCode);
        assertThat(assessment.incomplete()).isEqualTo(incomplete);
        assertThat(assessment.judgement().failOnWord()).isEqualTo(failOn);
    }

    @Test
    void everything_is_counted() throws Exception {
        Pack pack = pack().control("X-1", "low", "user-type", "user-types", rule("X-1", true))
                .control(
                        "X-2",
                        "user",
                        "hub-users",
                        Pack.rule("X-2", "$u : User(name == \"?\")", "findings.fail($u, \"Bad.\");"));

        Assessment assessment = assess(pack, Severity.HIGH);

        assertThat(assessment.openFindings()).isEqualTo(1);
        assertThat(assessment.open()).containsEntry(Severity.LOW, 1L).containsEntry(Severity.CRITICAL, 0L);
        assertThat(assessment.count(Verdict.FAIL)).isEqualTo(1);
        assertThat(assessment.count(Verdict.NOT_ASSESSED)).isEqualTo(1);
        assertThat(assessment.subjects())
                .containsEntry(SubjectType.USER_TYPE, 2L)
                .containsEntry(SubjectType.USER, 1L)
                .containsEntry(SubjectType.PERSON, 1L)
                .containsEntry(SubjectType.PORTAL, 1L);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void a_rule_that_breaks_is_never_green(Severity failOn) throws Exception {
        Pack pack = pack().control(
                        "X-1",
                        "user-type",
                        "user-types",
                        Pack.rule("X-1", "$t : UserType(name.substring(99) == \"x\")", "findings.fail($t, \"Bad.\");"));

        Assessment assessment = assess(pack, failOn);

        assertThat(assessment.verdict()).isEqualTo(RunVerdict.INCOMPLETE);
        assertThat(assessment.exitCode()).isEqualTo(4);
        assertThat(assessment.results().get(0).reason()).startsWith("the rule failed: ");
    }

    @Test
    void what_was_not_collected_names_the_controls_that_rest_on_it() throws Exception {
        Pack pack = pack().control("X-1", "user-type", "user-types", rule("X-1", true))
                .control(
                        "X-3",
                        "person",
                        "hub-users",
                        Pack.rule("X-3", "$p : Person(email == null)", "findings.fail($p, \"Bad.\");"))
                .control(
                        "X-2",
                        "user",
                        "users, hub-users",
                        Pack.rule("X-2", "$u : User(name == \"?\")", "findings.fail($u, \"Bad.\");"));

        List<CoverageLine> lines =
                assess(pack, null, coverage("hub-users", null, "refused")).coverage();

        assertThat(lines).hasSize(5);
        for (CoverageLine line : lines) {
            Coverage coverage = line.coverage();
            assertThat(line.consequence())
                    .as(coverage.resource())
                    .isEqualTo(coverage.resource().equals("hub-users") ? List.of("X-2", "X-3") : List.of());
        }
    }
}
