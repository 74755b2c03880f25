package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One line for each thing that a check rests on. */
class DoctorCommandTest extends CommandLineTest {
    private static final String READING =
            "ZohoCRM.settings.clientportal.READ ZohoCRM.org.READ ZohoCRM.users.READ" + " ZohoCRM.settings.fields.READ";

    @Test
    void the_demo_is_well_but_for_a_scope_too_many() {
        Run run = run("doctor", "--demo");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(lines(run, "warning")).singleElement().asString().contains("scopes", "ZohoCRM.users.ALL");
        assertThat(run.out()).contains("portcullis login", "0 failures, 1 warning.");
        assertThat(lines(run, "FAILED")).isEmpty();
    }

    @Test
    void a_set_up_in_order_has_no_more_to_say() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withScope(READING))) {
            Run run = doctor(sandbox);

            assertThat(run.exitCode()).as(run.out()).isZero();
            assertThat(run.out()).endsWith("All is well." + System.lineSeparator());
            assertThat(run.out().lines().filter(line -> line.startsWith("ok"))).hasSize(19);
            assertThat(doctor(sandbox, "--quiet").out()).isEmpty();
        }
    }

    @Test
    void a_wrong_configuration_is_told_with_its_line_and_the_rest_rests_on_it() throws Exception {
        Path config = file("portcullis.yaml", "concurrency: many\n");
        Run run = run("doctor", "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(lines(run, "FAILED")).singleElement().asString().contains("portcullis.yaml:1");
        assertThat(lines(run, "skipped")).hasSize(17).allMatch(line -> line.endsWith("rests on configuration"));
    }

    @Test
    void wrong_rules_do_not_keep_zoho_from_being_looked_at() throws Exception {
        file("mine/users/ACME-01.drl", "/*\nid: ACME-01\n*/\n");
        Path config = file("portcullis.yaml", "rules: [mine]\n");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withScope(READING))) {
            Run run = doctor(sandbox, "--config", config.toString());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(line(run, "FAILED")).contains("rules", "ACME-01.drl");
            assertThat(run.out()).contains("rules lint");
            assertThat(lines(run, "ok")).anyMatch(line -> line.contains("portal users"));
        }
    }

    @Test
    void missing_credentials_are_named() {
        environment.put("ZOHO_CLIENT_ID", "1000.X");
        Run run = run("doctor");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(line(run, "FAILED")).contains("ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN");
        assertThat(run.out()).contains("portcullis login");
        assertThat(lines(run, "skipped")).allMatch(line -> line.endsWith("rests on credentials"));
    }

    @Test
    void an_unknown_data_centre_is_told() {
        Run run = run("doctor", "--data-center", "mars");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(line(run, "FAILED")).contains("data centre", "'mars'");
    }

    @Test
    void a_proxy_variable_that_is_none_is_told_without_its_password() {
        environment.put("HTTPS_PROXY", "socks://me:hunter2@proxy:1080");
        Run run = run("doctor");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(line(run, "FAILED")).contains("proxy", "HTTPS_PROXY");
        assertThat(run.out() + run.err()).doesNotContain("hunter2");
    }

    @Test
    void a_proxy_in_use_is_named_without_its_login() {
        environment.put("HTTPS_PROXY", "http://me:hunter2@127.0.0.1:1");
        Run run = run("doctor", "--retry-budget", "0");

        assertThat(run.out()).contains("127.0.0.1:1, with a login");
        assertThat(run.out() + run.err()).doesNotContain("hunter2");
    }

    @Test
    void a_token_server_that_is_not_there_is_exit_4() throws Exception {
        Sandbox gone = Sandbox.start(0);
        gone.close();
        Run run = doctor(gone);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(line(run, "FAILED")).contains("token server", "could not be reached");
        assertThat(lines(run, "skipped")).hasSize(11).allMatch(line -> line.endsWith("rests on token server"));
    }

    @Test
    void a_cache_that_is_not_safe_is_a_warning_and_is_never_used() throws Exception {
        Path cache = folder.resolve("caches/portcullis");
        Files.createDirectories(cache);
        environment.put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withScope(READING))) {
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
            assertThat(doctor(sandbox).out()).contains("All is well");
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
            Run run = doctor(sandbox);

            assertThat(line(run, "warning")).contains("token cache", "may be written to by other users");
            assertThat(cache).isEmptyDirectory();
        }
    }

    @Test
    void tenants_and_servers_cannot_steer_the_terminal_and_no_secret_is_said() throws Exception {
        String org = "{\"org\":[{\"id\":\"\\u001b[2J@|red x|@\",\"license_details\":{\"paid_type\":\"\\u001b[31m\"}}]}";
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withScope("\\u001b[2JZohoCRM.users.ALL " + READING)
                .withAnswers(CannedAnswer.to("/crm/v8/org", 200, org)))) {
            Run run = doctor(sandbox, "--verbose");

            assertThat(run.out() + run.err())
                    .doesNotContain(
                            "\u001b", Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN, "access-token", Sandbox.CLIENT_ID);
            assertThat(run.err()).contains("GET /crm/v8/org 200");
        }
    }

    private Run doctor(Sandbox sandbox, String... more) {
        environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
        environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
        String[] where = {"doctor", "--accounts-url", sandbox.url(), "--api-url", sandbox.url(), "--retry-budget", "1"};
        return run(Stream.of(where, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static String line(Run run, String outcome) {
        List<String> lines = lines(run, outcome);
        assertThat(lines).as(run.out()).hasSize(1);
        return lines.get(0);
    }

    private static List<String> lines(Run run, String outcome) {
        Matcher lines = Pattern.compile("(?m)^" + outcome + " .*$").matcher(run.out());
        return lines.results().map(found -> found.group().strip()).toList();
    }
}
