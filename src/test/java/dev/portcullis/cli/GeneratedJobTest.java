package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scheduled jobs that {@code init} writes, their command lines run as they stand. */
class GeneratedJobTest extends CommandLineTest {
    private static final String GITHUB = ".github/workflows/portcullis.yml";
    private static final String GITLAB = ".gitlab/portcullis.yml";

    private Path place;

    @BeforeEach
    void write() {
        place = folder.resolve("a place");
        assertThat(run("init", "--ci", "both", "--output", place.toString()).exitCode())
                .isZero();
    }

    private JsonNode yaml(String name) {
        return YAMLMapper.shared().readTree(place.resolve(name).toFile());
    }

    /** What the platform would do: the commands of the job, in order, and the variables it is given. */
    private record Job(List<String> scripts, Map<String, String> variables) {

        static Job github(JsonNode workflow) {
            var job = new Job(new ArrayList<>(), new HashMap<>());
            job.add(workflow.get("env"));
            for (JsonNode step : workflow.at("/jobs/check/steps")) {
                if (step.has("run")) {
                    job.scripts.add(step.get("run").stringValue());
                }
            }
            return job;
        }

        static Job gitlab(JsonNode pipeline) {
            JsonNode given = pipeline.get("portcullis");
            var job = new Job(new ArrayList<>(), new HashMap<>());
            job.add(given.get("variables"));
            var script = new StringBuilder();
            given.get("before_script")
                    .forEach(part -> script.append(part.stringValue()).append('\n'));
            given.get("script")
                    .forEach(part -> script.append(part.stringValue()).append('\n'));
            job.scripts.add(script.toString());
            return job;
        }

        private void add(JsonNode values) {
            values.properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().asString()));
        }
    }

    private Job job(String platform) {
        return platform.equals("github") ? Job.github(yaml(GITHUB)) : Job.gitlab(yaml(GITLAB));
    }

    /** A repository with a launcher of that text, from which the job gets the program. */
    private Path program(String launcher) throws Exception {
        Path home = Files.createDirectories(folder.resolve("program"));
        Path file = Files.writeString(home.resolve("portcullis"), "#!/bin/sh\n" + launcher);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        sh(
                home,
                Map.of(),
                "git init -q . && git add . && git -c user.name=ann -c user.email=ann@example.com"
                        + " commit -q -m launcher && git tag v1.0.0");
        return home;
    }

    /** This very program, as a checkout's launcher would start it, turned to the sandbox. */
    private String turnedTo(Sandbox sandbox) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return "command=$1; shift\nif [ \"$command\" = check ]; then set -- \"$@\" --accounts-url '" + sandbox.url()
                + "' --api-url '" + sandbox.url() + "'; fi\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '"
                + System.getProperty("java.class.path") + "' " + Main.class.getName() + " \"$command\" \"$@\"\n";
    }

    private record Ended(int status, String log) {}

    private Ended run(Job job, Path program, Map<String, String> more) throws Exception {
        Map<String, String> variables = new HashMap<>(job.variables());
        variables.put("PORTCULLIS_REPOSITORY", program.toString());
        variables.put("PORTCULLIS_VERSION", "v1.0.0");
        variables.put("GITHUB_STEP_SUMMARY", place.resolve("step-summary.md").toString());
        variables.putAll(more);
        Ended ended = new Ended(0, "");
        assertThat(job.scripts()).isNotEmpty();
        for (String script : job.scripts()) {
            if (ended.status() == 0) {
                ended = sh(place, variables, script);
            }
        }
        return ended;
    }

    private Ended sh(Path where, Map<String, String> variables, String script) throws Exception {
        Path log = Files.createTempFile(folder, "log", ".txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "gitlab"})
    void the_commands_fetch_the_program_check_the_portals_and_fail_on_findings(String platform) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            Ended ended = run(
                    job(platform),
                    program(turnedTo(sandbox)),
                    Map.of(
                            "ZOHO_CLIENT_ID", Sandbox.CLIENT_ID,
                            "ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET,
                            "ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN));

            assertThat(ended.status()).as(ended.log()).isEqualTo(3);
            assertThat(sandbox.requests()).hasSizeGreaterThan(5);
            assertThat(place.resolve("reports")).isDirectoryContaining("glob:**/report.json");
            assertThat(place.resolve("reports")).isDirectoryContaining("glob:**/report.html");
            assertThat(place.resolve("reports/summary.txt")).content().containsIgnoringCase("violations");
            assertThat(ended.log())
                    .contains("Failed: a finding at or above fail-on is open.")
                    .doesNotContain(Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN);
            if (platform.equals("gitlab")) {
                yaml(GITLAB)
                        .at("/portcullis/artifacts/reports")
                        .forEach(file ->
                                assertThat(place.resolve(file.stringValue())).isNotEmptyFile());
            }
            if (platform.equals("github")) {
                assertThat(place.resolve("step-summary.md"))
                        .hasSameTextualContentAs(place.resolve("reports/report.md"))
                        .content()
                        .containsIgnoringCase("violations");
                assertThat(place.resolve("reports/report.sarif")).isNotEmptyFile();
                assertThat(ended.log()).contains("\n::error title=Portcullis::Failed");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, Passed:, 0",
        "1, Broken:, 1",
        "2, Not set up:, 2",
        "3, Failed:, 3",
        "4, Incomplete:, 4",
        "130, Interrupted or not started (exit code 130), 130",
        "127, Interrupted or not started (exit code 127), 127"
    })
    void every_exit_code_is_told_apart(int status, String words, int expected) throws Exception {
        Path program = program("if [ \"$1\" = check ]; then echo tallied; exit " + status + "; fi\n");

        for (String platform : List.of("github", "gitlab")) {
            Ended ended = run(job(platform), program, Map.of());
            assertThat(ended.status()).as(ended.log()).isEqualTo(expected);
            assertThat(ended.log()).contains(words, " | tallied");
        }
        assertThat(place.resolve("step-summary.md")).content().contains(words, "\n\n    tallied\n");
    }

    @Test
    void a_report_of_an_earlier_run_is_not_taken_for_one_of_this() throws Exception {
        Path old = Files.createDirectories(place.resolve("reports")).resolve("report.md");
        Files.writeString(old, "COMPLIANT");

        run(job("github"), program("[ \"$1\" != check ] || exit 2\n"), Map.of());

        assertThat(place.resolve("step-summary.md"))
                .content()
                .contains("Not set up:")
                .doesNotContain("COMPLIANT");
    }

    @Test
    void an_incomplete_run_may_warn_in_place_of_failing() throws Exception {
        Path incomplete = program("[ \"$1\" != check ] || exit 4\n");

        Ended ended = run(job("github"), incomplete, Map.of("ON_INCOMPLETE", "warn"));

        assertThat(ended.status()).isZero();
        assertThat(ended.log())
                .contains("::warning title=Portcullis::Incomplete")
                .doesNotContain("::error");
    }

    @Test
    void a_violation_fails_also_where_incomplete_runs_only_warn() throws Exception {
        Path violated = program("[ \"$1\" != check ] || exit 3\n");

        assertThat(run(job("github"), violated, Map.of("ON_INCOMPLETE", "warn")).status())
                .isEqualTo(3);
    }

    /** A name in a portal must not become a command of the platform, or markup of the summary. */
    @Test
    void words_of_the_portal_are_shown_and_never_obeyed() throws Exception {
        Path hostile =
                program("[ \"$1\" != check ] || { printf '%s\\n' '::set-output name=x::y' '```' '# big'; exit 3; }\n");

        Ended ended = run(job("github"), hostile, Map.of());

        assertThat(ended.log().lines().map(String::strip).filter(line -> line.startsWith("::")))
                .singleElement()
                .asString()
                .startsWith("::error title=Portcullis::Failed");
        assertThat(place.resolve("step-summary.md")).content().contains("\n    ```\n    # big\n");
    }

    @Test
    void a_program_that_cannot_be_fetched_ends_the_job() throws Exception {
        for (String platform : List.of("github", "gitlab")) {
            assertThat(run(job(platform), folder.resolve("nothing"), Map.of()).status())
                    .isNotZero();
        }
        assertThat(place.resolve("reports")).doesNotExist();
    }

    @Test
    void the_workflow_is_scheduled_and_may_do_nothing_but_read() {
        JsonNode workflow = yaml(GITHUB);

        assertThat(workflow.propertyNames()).contains("on", "permissions", "jobs");
        assertThat(workflow.at("/on/schedule/0/cron").stringValue()).matches("[1-9][0-9]? [0-9]+ \\* \\* [0-6]");
        assertThat(workflow.get("on").has("workflow_dispatch")).isTrue();
        assertThat(workflow.get("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(workflow.at("/jobs/check/steps")
                        .valueStream()
                        .filter(step -> step.toString().contains("secrets.")))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.get("env").propertyNames())
                            .containsExactly("ZOHO_CLIENT_ID", "ZOHO_CLIENT_SECRET", "ZOHO_REFRESH_TOKEN");
                    assertThat(step.get("run").stringValue()).doesNotContain("secrets.", "${{");
                });
        assertThat(workflow.at("/jobs/check/steps")
                        .valueStream()
                        .filter(step -> step.path("uses").asString("").startsWith("actions/upload-artifact")))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.get("if").stringValue()).isEqualTo("always()");
                    assertThat(step.at("/with/path").stringValue()).isEqualTo("reports/");
                });
        assertThat(workflow.at("/jobs/check/steps").toString()).contains("actions/cache@");
    }

    @Test
    void the_pipeline_runs_on_a_schedule_and_keeps_its_reports() {
        JsonNode job = yaml(GITLAB).get("portcullis");

        assertThat(job.get("rules").toString()).contains("schedule", "web").doesNotContain("push");
        assertThat(job.at("/artifacts/when").stringValue()).isEqualTo("always");
        assertThat(job.at("/artifacts/paths").toString()).isEqualTo("[\"reports/\"]");
        assertThat(job.at("/cache/paths/0").stringValue()).isEqualTo(".portcullis/");
        assertThat(job.toString()).doesNotContain("ZOHO_");
        assertThat(yaml(".gitlab-ci.yml").at("/include/0/local").stringValue()).isEqualTo(GITLAB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "gitlab"})
    void the_commands_stop_at_the_first_mistake_and_quote_every_variable(String platform) throws Exception {
        Pattern unquoted = Pattern.compile("(?m)^[^\"'#]*(?:\"[^\"]*\"[^\"'#]*)*\\$[A-Za-z{]");
        for (String script : job(platform).scripts()) {
            assertThat(sh(place, Map.of(), "sh -n <<'SCRIPT'\n" + script + "\nSCRIPT\n")
                            .status())
                    .isZero();
            assertThat(script).contains("set -eu");
            assertThat(script).doesNotContainPattern(unquoted);
        }
    }

    @Test
    void lines_fit_and_no_placeholder_is_left_over() throws Exception {
        for (String name : List.of("portcullis.yaml", "waivers.yaml", "attestations.yaml", GITHUB, GITLAB)) {
            String text = Files.readString(place.resolve(name));
            assertThat(text.lines())
                    .as(name)
                    .allMatch(line -> line.length() <= 125)
                    .noneMatch(line -> line.endsWith(" "));
            assertThat(text).as(name).doesNotContain("@raw", "@template", "\t", "\n\n\n");
        }
    }
}
