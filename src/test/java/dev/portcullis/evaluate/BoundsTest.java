package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.guard.Patience;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules that would never end, or eat everything, are the end of their own control only. */
@Timeout(120)
class BoundsTest extends Judging {
    private static final Duration SHORT = Duration.ofSeconds(3);

    private Outcome judge(Path file, Duration longest) throws Exception {
        Catalogue catalogue = Pack.read(pack);
        var settings = new Settings(SnapshotFile.NOW, catalogue.parameters(Map.of()), false);
        try (Evaluation evaluation = Evaluator.evaluate(
                Snapshot.read(file, false), RuleBase.compile(catalogue.files()), settings, new Patience(longest))) {
            assertThat(evaluation.outcomes().get("X-1").failed())
                    .as("findings of another control")
                    .isPositive();
            assertThat(evaluation.outcomes().get("X-1").incomplete()).isFalse();
            assertThat(evaluation.outcomes().get("X-1").passed()
                            + evaluation.outcomes().get("X-1").failed())
                    .as("subjects of another control")
                    .isEqualTo(evaluation.subjects().get(SubjectType.USER));
            var findings = new ArrayList<Finding>();
            evaluation.findings(findings::add);
            assertThat(findings).extracting(Finding::control).contains("X-1").doesNotContain("X-3");
            return evaluation.outcomes().get("X-3");
        }
    }

    private Path users(int count, String name) throws Exception {
        return users(count, 0, name);
    }

    /** So many users of no account, one with a name, and more. */
    private Path users(int before, int after, String name) throws Exception {
        var records = new ArrayList<SnapshotRecord>(List.of(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "100")));
        for (int at = 0; at < before + after; at++) {
            records.add(user("10", "100", "" + (1_000 + at), "u" + at + "@x.example", true));
        }
        records.add(
                records.size() - after,
                new User("10", "100", "9", "Contacts", name, "z@x.example", true, true, null, null));
        return file(records.toArray(SnapshotRecord[]::new));
    }

    private void given(String condition, String action) throws Exception {
        healthy().control("X-3", "user", "users", Pack.rule("X-3", condition, action));
    }

    private static void notAssessed(Outcome outcome, int subjects) {
        assertThat(outcome.passed() + outcome.failed()).isZero();
        assertThat(outcome.notAssessed()).isEqualTo(subjects);
        assertThat(outcome.incomplete()).isTrue();
    }

    @Test
    void a_rule_that_fires_without_measure_is_stopped_by_count() throws Exception {
        given("$u : User() $v : User()", "findings.fail($u, \"Bad.\");");

        Outcome outcome = judge(users(250, "Zoe"), Patience.LONG);

        notAssessed(outcome, 251);
        assertThat(outcome.reason())
                .startsWith("the rule failed: it fired more than ")
                .contains(" times over ");
    }

    @Test
    void a_condition_that_never_ends_is_left_behind() throws Exception {
        given("$u : User(name matches \"a*a*a*b\")", "findings.fail($u, \"Bad.\");");

        Outcome outcome = judge(users(3, "a".repeat(6_000)), SHORT);

        notAssessed(outcome, 4);
        assertThat(outcome.reason()).isEqualTo("the rule failed: it took longer than 3 seconds");
    }

    @Test
    void what_never_ends_in_the_first_of_several_portions_is_left_behind_with_those_that_wait_for_it()
            throws Exception {
        given("$u : User(name matches \"a*a*a*b\")", "findings.fail($u, \"Bad.\");");

        Outcome outcome = judge(users(0, 7_200, "a".repeat(6_000)), SHORT);

        notAssessed(outcome, 7_201);
        assertThat(outcome.reason()).isEqualTo("the rule failed: it took longer than 3 seconds");
    }

    @Test
    void a_rule_that_first_fails_and_then_never_ends_is_told_once_and_nobody_else_is_blamed() throws Exception {
        given(
                "$u : User(personalityId == \"1001\" || name matches \"a*a*a*b\")",
                "findings.fail(\"Zoe\".equals($u.email()) ? $u : null, \"Bad.\");");

        Outcome outcome = judge(users(3_600, 3_600, "a".repeat(6_000)), SHORT);

        notAssessed(outcome, 7_201);
        assertThat(outcome.reason()).startsWith("the rule failed: IllegalArgumentException: reports no subject");
    }

    @Test
    void a_rule_that_fails_in_all_of_several_portions_is_the_end_of_its_own_control() throws Exception {
        given("$u : User(personalityId != \"9\")", "findings.fail(\"Zoe\".equals($u.email()) ? $u : null, \"Bad.\");");

        Outcome outcome = judge(users(3_600, 3_600, "Zoe"), Patience.LONG);

        notAssessed(outcome, 7_201);
        assertThat(outcome.reason()).startsWith("the rule failed: IllegalArgumentException: reports no subject");
    }

    @Test
    void a_text_that_grows_without_measure_is_the_end_of_its_own_control() throws Exception {
        given("$u : User()", "String s = \"aaaaaaaa\";" + " s = s + s;".repeat(40) + " findings.fail($u, s);");

        Outcome outcome = judge(users(3, "Zoe"), Patience.LONG);

        notAssessed(outcome, 4);
        assertThat(outcome.reason()).startsWith("the rule failed: OutOfMemoryError");
    }

    @Test
    void a_rule_that_fails_in_the_last_of_several_portions_counts_for_nothing_in_all_of_them() throws Exception {
        given(
                "$u : User(personalityId != \"1001\")",
                "findings.fail(\"Zoe\".equals($u.name()) ? null : $u, \"Bad.\");");

        Outcome outcome = judge(users(5_200, "Zoe"), Patience.LONG);

        notAssessed(outcome, 5_201);
        assertThat(outcome.reason()).startsWith("the rule failed: IllegalArgumentException: reports no subject");
    }

    @Test
    void many_firings_that_the_facts_explain_are_no_reason_to_stop() throws Exception {
        given("$u : User() $v : User(personalityId == \"9\")", "findings.notAssessed($u, \"Who knows.\");");

        Outcome outcome = judge(users(900, "Zoe"), Patience.LONG);

        assertThat(outcome.notAssessed()).isEqualTo(901);
        assertThat(outcome.reason()).isEqualTo("Who knows.");
    }

    @Test
    void a_regular_expression_that_ends_soon_is_asked() throws Exception {
        given("$u : User(name matches \"a*b[0-9]{1,3}\")", "findings.notAssessed($u, \"Odd.\");");

        assertThat(judge(users(3, "aaab12"), Patience.LONG).reason()).isEqualTo("Odd.");
    }

    @Test
    void a_finding_about_a_fact_that_the_rule_made_itself_is_not_lost_as_a_pass() throws Exception {
        given(
                "$u : User()",
                "findings.fail(new User(\"1\", \"2\", \"3\", \"C\", \"n\", \"e@x\", true, true, null, null), \"Bad.\");");

        Outcome outcome = judge(users(3, "Zoe"), Patience.LONG);

        notAssessed(outcome, 4);
        assertThat(outcome.reason())
                .isEqualTo(
                        "the rule failed: IllegalArgumentException: reports a User that it made itself; expected one of the facts");
    }

    @Test
    void texts_without_measure_are_cut_where_they_are_reported() throws Exception {
        String longText = "String s = \"abcdefgh\";" + " s = s + s;".repeat(12);
        healthy()
                .control(
                        "X-3",
                        "user",
                        "users",
                        Pack.rule(
                                "X-3", "$u : User()", longText + " findings.fail($u, s, findings.evidence(s, s, s));"));
        Catalogue catalogue = Pack.read(pack);
        var settings = new Settings(SnapshotFile.NOW, catalogue.parameters(Map.of()), false);

        var texts = new ArrayList<String>();
        try (Evaluation evaluation = Evaluator.evaluate(
                Snapshot.read(users(3, "Zoe"), false),
                RuleBase.compile(catalogue.files()),
                settings,
                new Patience(Patience.LONG))) {
            evaluation.findings(finding -> {
                if (finding.control().equals("X-3")) {
                    Evidence evidence = finding.evidence().get(0);
                    texts.addAll(List.of(finding.message(), evidence.what(), evidence.observed(), evidence.expected()));
                }
            });
        }

        assertThat(texts)
                .hasSize(16)
                .allSatisfy(text -> assertThat(text)
                        .hasSizeLessThan(5_050)
                        .startsWith("abcdefgh")
                        .endsWith("h… (cut; it has 32768 letters)"));
    }

    @Test
    void a_function_of_the_file_may_be_asked_in_a_condition_and_is_its_own() throws Exception {
        String function = "function boolean %s(String name) { return %s; }\n";
        healthy()
                .control(
                        "X-3",
                        "user",
                        "users",
                        function.formatted("odd", "true")
                                + Pack.rule("X-3", "$u : User(odd(name))", "findings.notAssessed($u, \"Odd.\");"))
                .file(
                        "X-4.drl",
                        Pack.header("X-4", "high", "user", "users")
                                + Pack.PREAMBLE.replace("rules.test", "rules.other")
                                + function.formatted("even", "false")
                                + Pack.rule("X-4", "$u : User(even(name))", "findings.notAssessed($u, \"Odd.\");"));

        assertThat(judge(users(3, "Zoe"), Patience.LONG).notAssessed()).isEqualTo(4);
    }
}
