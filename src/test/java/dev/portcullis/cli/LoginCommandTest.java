package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a grant code to credentials in a file. */
class LoginCommandTest extends CommandLineTest {
    private static final String CODE = "1000.grant-code-of-a-test";
    private static final String NEEDED =
            "ZohoCRM.settings.clientportal.READ ZohoCRM.org.READ ZohoCRM.users.READ" + " ZohoCRM.settings.fields.READ";

    @BeforeEach
    void client() {
        environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
    }

    @Test
    void a_grant_code_becomes_a_file_that_a_shell_reads() throws Exception {
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            Run run = login(sandbox, "--verbose");

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).isEqualTo("Credentials: " + env() + System.lineSeparator());
            assertThat(run.err())
                    .contains("POST /oauth/v2/token 200", "portcullis doctor")
                    .doesNotContain("warning");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env())))
                    .isEqualTo("rw-------");
            assertThat(loaded())
                    .isEqualTo(Sandbox.CLIENT_ID + "\n" + Sandbox.CLIENT_SECRET + "\n" + Sandbox.REFRESH_TOKEN + "\n");
            assertThat(list(folder)).containsExactlyInAnyOrder(".env", "code");
            assertSilent(run);
        }
    }

    @Test
    void what_login_writes_doctor_accepts() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            Run run = run(
                    "login",
                    "--accounts-url",
                    sandbox.url(),
                    "--env-file",
                    env().toString(),
                    "--grant-code-file",
                    file("code", Sandbox.GRANT_CODE).toString());
            assertThat(run.exitCode()).as(run.err()).isZero();
            environment.clear();
            List<String> lines = loaded().lines().toList();
            environment.put("ZOHO_CLIENT_ID", lines.get(0));
            environment.put("ZOHO_CLIENT_SECRET", lines.get(1));
            environment.put("ZOHO_REFRESH_TOKEN", lines.get(2));

            Run doctor = run("doctor", "--accounts-url", sandbox.url(), "--api-url", sandbox.url());
            assertThat(doctor.exitCode()).as(doctor.out()).isZero();
        }
    }

    @Test
    void the_code_may_come_from_the_standard_input() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((CODE + "\n").getBytes(StandardCharsets.UTF_8)));
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            Run run = run(
                    "login", "--accounts-url", sandbox.url(), "--env-file", env().toString(), "--grant-code-file", "-");

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(env()).exists();
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void scopes_too_few_and_too_many_are_told_and_the_credentials_still_written() throws Exception {
        String scope = "ZohoCRM.settings.clientportal.ALL,ZohoCRM.org.READ,ZohoCRM.modules.READ";
        try (Sandbox sandbox = trading(answer(scope))) {
            Run run = login(sandbox);

            assertThat(run.exitCode()).isZero();
            assertThat(run.err())
                    .contains(
                            "lacks the scope ZohoCRM.users.READ",
                            "lacks the scope ZohoCRM.settings.fields.READ",
                            "has the scope ZohoCRM.settings.clientportal.ALL",
                            "has the scope ZohoCRM.modules.READ")
                    .doesNotContain("lacks the scope ZohoCRM.settings.clientportal.READ", "has the scope ZohoCRM.org");
        }
    }

    @Test
    void scopes_that_zoho_does_not_name_are_left_to_the_doctor() throws Exception {
        try (Sandbox sandbox = trading("{\"access_token\":\"1000.a.b\",\"refresh_token\":\"1000.c.d\"}")) {
            assertThat(login(sandbox).err()).contains("did not name the scopes", "portcullis doctor");
        }
    }

    @Test
    void a_file_that_is_there_is_kept_and_no_code_is_spent_on_it() throws Exception {
        file(".env", "PRECIOUS=1\n");
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            assertMistake(login(sandbox), "portcullis: ", ".env", "is there already", "--force");
            assertThat(Files.readString(env())).isEqualTo("PRECIOUS=1\n");
            assertThat(sandbox.requests()).isEmpty();

            assertThat(login(sandbox, "--force").exitCode()).isZero();
            assertThat(Files.readString(env())).doesNotContain("PRECIOUS");
        }
    }

    @Test
    void a_place_that_cannot_be_written_to_costs_no_code() throws Exception {
        file("blocked", "a file where the folder should be");
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            Run run = run(
                    "login",
                    "--accounts-url",
                    sandbox.url(),
                    "--grant-code-file",
                    file("code", CODE).toString(),
                    "--env-file",
                    folder.resolve("blocked/.env").toString());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).doesNotContain("\tat ");
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid_code | 2 | the grant code (invalid_code)",
                "invalid_client | 2 | ZOHO_CLIENT_ID",
                "invalid_client_secret | 2 | ZOHO_CLIENT_SECRET",
                "invalid_redirect_uri | 2 | Self Client",
                "Access Denied | 4 | Wait half an hour",
            })
    void what_zoho_does_not_accept_is_told_and_leaves_no_file(String error, int exitCode, String words)
            throws Exception {
        try (Sandbox sandbox = trading("{\"error\":\"" + error + "\"}")) {
            Run run = login(sandbox);

            assertThat(run.exitCode()).isEqualTo(exitCode);
            assertThat(run.err()).contains(words).doesNotContain("\tat ");
            assertThat(run.out()).isEmpty();
            assertThat(list(folder)).containsExactly("code");
            assertSilent(run);
        }
    }

    @Test
    void an_answer_without_a_refresh_token_is_explained() throws Exception {
        try (Sandbox sandbox = trading("{\"access_token\":\"1000.a.b\"}")) {
            Run run = login(sandbox);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("Self Client", "Generate Code");
            assertThat(env()).doesNotExist();
        }
    }

    @Test
    void an_answer_that_is_lost_is_not_asked_for_again() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withAnswers(CannedAnswer.to("^/oauth/v2/token$", 503, "")))) {
            Run run = login(sandbox);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(sandbox.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "two words", "a\nb", "a\u0001b", "é"})
    void a_code_that_is_none_is_not_sent(String code) throws Exception {
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            Run run = run(
                    "login",
                    "--accounts-url",
                    sandbox.url(),
                    "--env-file",
                    env().toString(),
                    "--grant-code-file",
                    file("code", code).toString());

            assertMistake(run, "portcullis: the grant code", "othing was sent");
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    @Test
    void values_are_quoted_for_a_shell_and_a_quote_is_refused() throws Exception {
        environment.put("ZOHO_CLIENT_SECRET", "a$(id)`id`\"b;");
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            assertThat(login(sandbox).exitCode()).isZero();
            assertThat(loaded()).contains("\na$(id)`id`\"b;\n");
        }
        Files.delete(env());
        environment.put("ZOHO_CLIENT_SECRET", "it's");
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            assertMistake(login(sandbox), "portcullis: ZOHO_CLIENT_SECRET");
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    @Test
    void without_a_terminal_the_steps_are_shown_and_what_to_set_is_said() {
        environment.clear();
        Run run = run("login", "--data-center", "eu", "--env-file", env().toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "https://api-console.zoho.eu",
                        "Self Client",
                        NEEDED.replace(' ', ','),
                        "10 minutes",
                        "ZOHO_CLIENT_ID in the environment",
                        "ZOHO_CLIENT_SECRET in the environment",
                        "--grant-code-file");
    }

    @Test
    void a_file_that_git_would_commit_is_warned_of() throws Exception {
        git("init", "-q");
        try (Sandbox sandbox = trading(answer(NEEDED))) {
            assertThat(login(sandbox).err()).contains("git would commit", ".gitignore");
            file(".gitignore", ".env\n");
            assertThat(login(sandbox, "--force").err()).doesNotContain("git would commit");
        }
    }

    private void git(String... arguments) throws Exception {
        String[] command = Stream.concat(Stream.of("git", "-C", folder.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    /** No secret is said, not even one that was just made. */
    private static void assertSilent(Run run) {
        assertThat(run.out() + run.err())
                .doesNotContain(CODE, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN, "1000.access-token");
    }

    private static Sandbox trading(String answer) throws Exception {
        return Sandbox.start(SandboxOptions.defaults().withAnswers(CannedAnswer.to("^/oauth/v2/token$", 200, answer)));
    }

    private static String answer(String scope) {
        return "{\"access_token\":\"1000.access-token\",\"refresh_token\":\"" + Sandbox.REFRESH_TOKEN
                + "\",\"scope\":\"" + scope + "\",\"expires_in\":3600}";
    }

    private Run login(Sandbox sandbox, String... more) throws Exception {
        String[] arguments = {
            "login",
            "--accounts-url",
            sandbox.url(),
            "--env-file",
            env().toString(),
            "--grant-code-file",
            file("code", CODE + "\n").toString()
        };
        return run(Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Path env() {
        return folder.resolve(".env");
    }

    /** What a shell makes of the file. */
    private String loaded() throws Exception {
        String script = "set -a; . '" + env()
                + "'; exec env -u IFS sh -c 'printf \"%s\\n\" \"$ZOHO_CLIENT_ID\" \"$ZOHO_CLIENT_SECRET\" \"$ZOHO_REFRESH_TOKEN\"'";
        Process shell =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
