package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.faults.Fault;
import dev.portcullis.faults.FaultServer;
import dev.portcullis.faults.SecretSearch;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole program through every fault, at its most talkative: the right exit code, old files untouched or replaced
 * whole, no stack trace, and no secret in any byte of any output or file.
 */
class FaultsAndSecretsTest extends CommandLineTest {
    private static final String USERS = "/user_type/\\d+/users";
    private static final String PROXY_PASSWORD = "proxy-hunter2-password";
    private static final SecretSearch SECRETS = SecretSearch.of(
            Sandbox.CLIENT_ID,
            Sandbox.CLIENT_SECRET,
            Sandbox.REFRESH_TOKEN,
            "1000.sandbox-access-token.",
            PROXY_PASSWORD);

    @BeforeEach
    void credentials() {
        environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
        environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
        environment.put("HTTPS_PROXY", "http://user:" + PROXY_PASSWORD + "@127.0.0.1:9");
    }

    private Path snapshot() {
        return folder.resolve("out/today.ndjson");
    }

    private Run collect(FaultServer faults) {
        return run(
                "collect",
                "--verbose",
                "--timeout=1",
                "--retry-budget=1",
                "--accounts-url=" + faults.url(),
                "--api-url=" + faults.url(),
                "--output=" + snapshot());
    }

    private void assertClean(Run run) throws IOException {
        assertThat(run.err()).doesNotContain("\tat ", "internal error");
        SECRETS.assertNotIn("stdout", run.out());
        SECRETS.assertNotIn("stderr", run.err());
        SECRETS.assertNotBelow(folder.resolve("out"));
        assertThat(list(folder.resolve("out"))).noneMatch(name -> name.endsWith(".tmp"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void users_that_cannot_be_had_are_exit_4_and_told(Fault fault) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer faults = FaultServer.always(sandbox, fault, USERS)) {
            Run run = collect(faults);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
            assertThat(run.err()).contains("not collected whole: users ");
            assertThat(run.err()).contains("GET /crm/v8/org 200 ").doesNotContain("?type=");
            assertThat(Files.readString(snapshot())).contains("\"kind\":\"end\"");
            assertClean(run);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_token_that_cannot_be_had_leaves_everything_as_it_was(Fault fault) throws Exception {
        Files.createDirectories(snapshot().getParent());
        Files.writeString(snapshot(), "the old one");
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer faults = FaultServer.always(sandbox, fault, "^/oauth")) {
            Run run = collect(faults);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
            assertThat(run.err()).contains("portcullis: The token endpoint " + faults.url());
            assertThat(Files.readString(snapshot())).isEqualTo("the old one");
            assertClean(run);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"HANG", "BODY_CUT", "HTML_WITH_200"})
    void a_report_says_what_is_missing_and_is_never_compliant(Fault fault) throws Exception {
        // A scope that only reads: the token itself is then no finding.
        SandboxOptions readOnly = SandboxOptions.defaults().withScope("ZohoCRM.settings.clientportal.READ");
        try (Sandbox sandbox = Sandbox.start(readOnly);
                FaultServer faults = FaultServer.always(sandbox, fault, "^/(?!oauth)")) {
            Run run = check(
                    "--verbose",
                    "--timeout=1",
                    "--retry-budget=1",
                    "--accounts-url=" + faults.url(),
                    "--api-url=" + faults.url());

            assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
            assertThat(json().at("/run/verdict").stringValue()).isEqualTo("INCOMPLETE");
            assertThat(coverage("portals").at("/state").stringValue()).isEqualTo("failed");
            assertThat(json().at("/summary/controls/PASS").intValue()).isOne();
            assertThat(control("AUD-01").at("/verdict").stringValue()).isEqualTo("PASS");
            assertClean(run);
        }
    }

    @Test
    void a_run_without_faults_shows_no_secret_either() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer none = FaultServer.none(sandbox)) {
            Run run = collect(none);

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertClean(run);
            assertThat(SECRETS.assertNotBelow(folder.resolve("out"))).isPositive();
        }
    }

    @Test
    void the_search_itself_finds_what_it_looks_for() throws Exception {
        String hidden = java.util.Base64.getEncoder()
                .encodeToString(
                        ("xx" + Sandbox.REFRESH_TOKEN + "yy").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SECRETS.assertNotIn("a text", hidden)))
                .isInstanceOf(AssertionError.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> SECRETS.assertNotIn("a text", "z" + PROXY_PASSWORD)))
                .isInstanceOf(AssertionError.class);
    }
}
