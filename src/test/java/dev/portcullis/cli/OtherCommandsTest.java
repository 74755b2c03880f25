package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest extends CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "check --help",
                "collect --help",
                "rules --help",
                "doctor --help",
                "init --help",
                "login --help",
                "rules docs --help",
                "rules explain --help",
                "rules facts --help",
                "rules lint --help",
                "rules list --help",
                "rules new --help",
                "sandbox --help",
                "schema --help",
                "schema report --help",
                "version --help",
                "help"
            })
    void every_command_explains_itself(String command) {
        Run run = run(command.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: portcullis");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void help_lists_the_exit_codes_and_gives_examples() {
        assertThat(run("--help").out()).contains("Exit codes:", "3 ", "130", "Examples:", "portcullis check --demo");
        assertThat(run("check", "--help").out()).contains("Exit codes:", "Examples:", "ZOHO_REFRESH_TOKEN");
    }

    @Test
    void no_command_is_a_mistake() {
        assertThat(run().exitCode()).isEqualTo(2);
        assertThat(run("nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(run("version").out().strip()).matches("portcullis [0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(pom).contains("<version>" + run("version").out().strip().substring(11) + "</version>");
        assertThat(run("--version").out()).isEqualTo(run("version").out());
    }

    @Test
    void rules_list_shows_every_control() {
        Run run = run("rules", "list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("UTY-01", "critical", "credential", "46 controls");
        assertThat(run.out().lines().filter(line -> line.matches("[A-Z]{3}-[0-9]{2} .*")))
                .hasSize(46);
    }

    @Test
    void schema_report_prints_the_schema() {
        assertThat(run("schema", "report").out()).contains("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void collect_writes_a_zipped_snapshot_that_check_reads() {
        Path file = folder.resolve("s.ndjson.gz");

        assertThat(run("collect", "--demo", "--output", file.toString()).out()).contains("s.ndjson.gz");
        assertThat(check("--snapshot", file.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void collect_ends_in_4_when_something_is_missing_and_says_what() throws Exception {
        String refusal = "{\"code\":\"OAUTH_SCOPE_MISMATCH\",\"details\":{},\"message\":\"x\",\"status\":\"error\"}";
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withAnswers(CannedAnswer.to("/crm/v8/org", 401, refusal)))) {
            environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
            environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
            environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
            Path file = folder.resolve("s.ndjson");
            Run run = run(
                    "collect",
                    "--accounts-url",
                    sandbox.url(),
                    "--api-url",
                    sandbox.url(),
                    "--output",
                    file.toString());

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err()).contains("org: refused", "ZohoCRM.org.READ");
            assertThat(file).exists();
        }
    }

    @ParameterizedTest
    @CsvSource({"--port,70000,65535", "--port,-1,65535", "--users,2000001,2000000", "--latency,60001,60000"})
    void a_number_out_of_range_is_a_mistake(String option, String number, String most) {
        Run run = run("sandbox", option, number);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(option + " is " + number + ", expected 0 to " + most + ".");
    }

    /** The launcher is a script, so it is run as one; the sandbox serves until it is interrupted. */
    @Test
    void the_sandbox_serves_until_it_is_interrupted() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sandbox",
                        "--users",
                        "3000",
                        "--latency",
                        "5")
                .redirectErrorStream(true)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String url = output.readLine().replaceAll(".* at (http://127.0.0.1:[0-9]+)\\. .*", "$1");
            environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
            environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
            environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
            Run run = check("--accounts-url", url, "--api-url", url);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(Files.readString(report("report.json"))).contains("user2999@");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void an_interrupted_check_leaves_nothing_but_its_checkpoint() throws Exception {
        try (Sandbox slow = Sandbox.start(SandboxOptions.defaults().withLatencyMillis(2_000))) {
            Path out = folder.resolve("out");
            var builder = new ProcessBuilder(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "check",
                    "--out",
                    out.toString(),
                    "--accounts-url",
                    slow.url(),
                    "--api-url",
                    slow.url()));
            builder.environment().put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
            builder.environment().put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
            builder.environment().put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
            Process process = builder.redirectErrorStream(true).start();
            awaitRequests(slow, 3);
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(list(out)).containsExactly(".checkpoint");
            assertThat(list(folder.resolve("tmp")))
                    .filteredOn(name -> name.startsWith("portcullis"))
                    .isEmpty();
        }
    }

    private static void awaitRequests(Sandbox sandbox, int count) throws InterruptedException, IOException {
        for (int wait = 0; wait < 600 && sandbox.requests().size() < count; wait++) {
            Thread.sleep(100);
        }
        assertThat(sandbox.requests()).hasSizeGreaterThanOrEqualTo(count);
    }

    @Test
    void neither_language_nor_charset_nor_time_zone_of_the_machine_shows_in_a_report() throws Exception {
        Path out = folder.resolve("tr");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Duser.timezone=Asia/Kolkata",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--demo",
                        "--quiet",
                        "--out",
                        out.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(out.resolve("report.json")).hasSameBinaryContentAs(EXAMPLE.resolve("report.json"));
        assertThat(out.resolve("report.html")).hasSameBinaryContentAs(EXAMPLE.resolve("report.html"));
    }

    private static final Path EXAMPLE = Path.of("reports/example");
}
