package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The main job, through the front door. */
class CheckCommandTest extends CommandLineTest {
    @Test
    void the_demo_finds_violations_and_writes_both_reports() throws Exception {
        Run run = check("--demo");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).startsWith("VIOLATIONS").contains("critical", "report.json", "report.html");
        assertThat(run.err()).isEmpty();
        assertThat(list(folder.resolve("out"))).containsExactly("report.html", "report.json");
        JsonNode report = json();
        assertThat(report.at("/run/exitCode").intValue()).isEqualTo(3);
        assertThat(report.at("/run/asOf").stringValue()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(report.at("/controls").size()).isEqualTo(46);
        assertThat(report.at("/summary/controls/FAIL").intValue()).isEqualTo(30);
        assertThat(report.at("/summary/controls/NOT_ASSESSED").intValue())
                .as("by hand")
                .isEqualTo(2);
        assertThat(report.at("/findings").size()).isEqualTo(51);
    }

    @Test
    void two_runs_on_one_snapshot_write_the_same_bytes() throws Exception {
        String snapshot = demoSnapshot().toString();
        check("--snapshot", snapshot);
        byte[] json = Files.readAllBytes(report("report.json"));
        byte[] html = Files.readAllBytes(report("report.html"));
        check("--snapshot", snapshot);

        assertThat(Files.readAllBytes(report("report.json"))).isEqualTo(json);
        assertThat(Files.readAllBytes(report("report.html"))).isEqualTo(html);
    }

    @Test
    void the_example_in_the_repository_is_what_the_demo_writes_today() throws Exception {
        check("--demo", "--format", "json,html,markdown,sarif");

        Path example = Path.of("reports/example");
        for (String name : List.of("report.json", "report.html", "report.md", "report.sarif")) {
            assertThat(report(name)).hasSameTextualContentAs(example.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource({"critical,3", "high,3", "medium,3", "low,3", "never,0"})
    void fail_on_decides_the_exit_code_and_not_the_verdict(String failOn, int exitCode) throws Exception {
        Run run = check("--demo", "--fail-on", failOn, "--format", "json");

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(json().at("/run/verdict").stringValue()).isEqualTo("VIOLATIONS");
        assertThat(json().at("/run/failOn").stringValue()).isEqualTo(failOn);
    }

    @Test
    void a_refused_resource_ends_in_4_when_nothing_fails_the_run() throws Exception {
        String refusal = "{\"code\":\"NO_PERMISSION\",\"details\":{},\"message\":\"x\",\"status\":\"error\"}";
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withAnswers(CannedAnswer.to("/crm/v8/users", 403, refusal)))) {
            Run run = checkAt(sandbox, "--fail-on", "never");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).contains("Not assessed", "PER-02", "PER-03", "Manage Users");
            JsonNode line = coverage("hub-users");
            assertThat(line.at("/state").stringValue()).isEqualTo("refused");
            assertThat(line.at("/consequence").toString()).isEqualTo("[\"PER-02\",\"PER-03\"]");
        }
    }

    @Test
    void nothing_refused_reaches_a_green_verdict() throws Exception {
        String refusal = "{\"code\":\"NO_PERMISSION\",\"details\":{},\"message\":\"x\",\"status\":\"error\"}";
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withScope("").withAnswers(CannedAnswer.to("/crm/", 403, refusal)))) {
            Run run = checkAt(sandbox);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).startsWith("INCOMPLETE");
            assertThat(json().at("/summary/controls/PASS").intValue()).isZero();
        }
    }

    @Test
    void as_of_may_lie_before_or_after_the_collection() throws Exception {
        String snapshot = demoSnapshot().toString();
        check("--snapshot", snapshot, "--as-of", "2030-01-01T00:00:00+01:00");
        int later = json().at("/findings").size();
        check("--snapshot", snapshot, "--as-of", "2020-01-01T00:00:00Z");
        int earlier = json().at("/findings").size();

        assertThat(later).isGreaterThan(51);
        assertThat(earlier).isLessThan(51);
    }

    @Test
    void a_configuration_sets_parameters_and_an_option_wins_over_it() throws Exception {
        Path config = file(
                "portcullis.yaml",
                "fail-on: never\nformat: [json]\nout: out\nparameters: { PER-05: { company-domains: [tidemark.example] } }\n");
        Run run = run("check", "--demo", "--config", config.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(list(folder.resolve("out"))).containsExactly("report.json");
        assertThat(control("PER-05").at("/verdict").stringValue()).isEqualTo("FAIL");
        assertThat(json().at("/run/parameters/PER-05/company-domains/0").stringValue())
                .isEqualTo("tidemark.example");
        assertThat(run("check", "--demo", "--config", config.toString(), "--fail-on", "critical")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void quiet_says_nothing_and_verbose_shows_requests_without_secrets() {
        Run quiet = check("--demo", "--quiet");
        Run verbose = check("--demo", "--verbose");

        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.err()).isEmpty();
        assertThat(verbose.err())
                .contains("POST /oauth/v2/token 200", "GET /crm/v8/org 200")
                .doesNotContain(Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN, "Zoho-oauthtoken", "per_page");
    }

    @Test
    void an_unsealed_snapshot_is_judged_only_when_asked_and_says_so() throws Exception {
        String text = Files.readString(demoSnapshot());
        Path edited = file("edited.ndjson", text.substring(0, text.lastIndexOf("{\"kind\":\"end\"")));

        assertMistake(check("--snapshot", edited.toString()), "edited.ndjson", "end line is missing", "--unsealed");
        assertThat(check("--snapshot", edited.toString(), "--unsealed").out()).contains("unsealed");
        assertThat(json().at("/run/sealed").booleanValue()).isFalse();
    }

    @Test
    void credentials_may_lie_in_files() throws Exception {
        environment.put(
                "ZOHO_CLIENT_ID_FILE", file("id", Sandbox.CLIENT_ID + "\n").toString());
        environment.put(
                "ZOHO_CLIENT_SECRET_FILE", file("secret", Sandbox.CLIENT_SECRET).toString());
        environment.put(
                "ZOHO_REFRESH_TOKEN_FILE", file("token", Sandbox.REFRESH_TOKEN).toString());
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThat(check("--accounts-url", sandbox.url(), "--api-url", sandbox.url())
                            .exitCode())
                    .isEqualTo(3);
        }
        environment.put("ZOHO_CLIENT_ID_FILE", folder.resolve("none").toString());
        Files.delete(report("report.json"));
        assertMistake(check(), "ZOHO_CLIENT_ID_FILE", "cannot be read");
    }

    @Test
    void a_run_of_some_portals_says_so_and_its_snapshot_is_not_taken_for_the_whole() throws Exception {
        Path file = folder.resolve("part.ndjson");
        String portals = "{\"portals\":[{\"zaid\":\"20098220417\",\"name\":\"Tidemark\",\"active\":true},"
                + "{\"zaid\":\"2\",\"name\":\"Other\",\"active\":true}]}";
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withAnswers(CannedAnswer.to("/settings/portals$", 200, portals)))) {
            checkAt(sandbox, "--portal", "tidemark");
            assertThat(json().at("/run/portals").toString()).isEqualTo("[\"Tidemark\"]");
            assertThat(json().at("/summary/controls/NOT_ASSESSED").intValue())
                    .as("by hand")
                    .isEqualTo(3);
            assertThat(run(
                                    "collect",
                                    "--portal",
                                    "Tidemark",
                                    "--accounts-url",
                                    sandbox.url(),
                                    "--api-url",
                                    sandbox.url(),
                                    "--output",
                                    file.toString())
                            .exitCode())
                    .isZero();
        }
        check("--snapshot", file.toString());
        assertThat(json().at("/run/portals").isNull()).isTrue();
        assertThat(control("MOD-08").at("/reason").stringValue()).contains("--portal");
        assertThat(control("PTL-01").at("/verdict").stringValue()).isEqualTo("NOT_ASSESSED");
        check("--snapshot", file.toString(), "--portal", "Tidemark");
        assertThat(control("PTL-01").at("/verdict").stringValue()).isEqualTo("PASS");
    }
}
