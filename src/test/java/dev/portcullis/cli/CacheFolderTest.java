package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where the command line keeps access tokens between runs. */
class CacheFolderTest extends CommandLineTest {
    @Test
    void tokens_are_kept_in_the_users_folder_for_caches_and_used_again() throws Exception {
        environment.put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        environment.put("HOME", folder.resolve("home").toString());
        try (Sandbox sandbox = Sandbox.start(0)) {
            Run first = checkAt(sandbox, "--verbose");
            Run second = checkAt(sandbox, "--verbose");

            assertThat(tokenCalls(sandbox)).isEqualTo(1);
            assertThat(second.exitCode()).isEqualTo(first.exitCode());
            assertThat(list(folder.resolve("caches/portcullis"))).hasSize(1);
            assertThat(folder.resolve("home")).doesNotExist();
            assertThat(first.out() + first.err() + second.err())
                    .doesNotContain(Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN, "sandbox-access-token");
        }
    }

    @Test
    void without_xdg_the_home_folder_holds_them_and_a_relative_one_counts_for_nothing() throws Exception {
        environment.put("XDG_CACHE_HOME", "caches");
        environment.put("HOME", folder.toString());
        try (Sandbox sandbox = Sandbox.start(0)) {
            checkAt(sandbox);

            assertThat(list(folder.resolve(".cache/portcullis"))).hasSize(1);
            assertThat(Path.of("caches")).doesNotExist();
        }
    }

    @Test
    void nothing_is_kept_where_nobody_wants_it_and_of_the_demo_never() throws Exception {
        environment.put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        try (Sandbox sandbox = Sandbox.start(0)) {
            checkAt(sandbox, "--no-token-cache");
            checkAt(sandbox, "--no-token-cache");

            assertThat(tokenCalls(sandbox)).isEqualTo(2);
        }
        check("--demo");
        assertThat(folder.resolve("caches")).doesNotExist();
    }

    @Test
    void a_throttled_login_is_exit_4_with_the_time_to_wait() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("^/oauth/v2/token$", 429, "").header("Retry-After", "900")))) {
            Run run = checkAt(sandbox);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err()).contains("Wait 15 minutes");
        }
    }

    private static long tokenCalls(Sandbox sandbox) {
        return sandbox.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }
}
