package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import org.junit.jupiter.api.Test;

/** What a collection would cost, told before it begins. */
class PlanTest extends CommandLineTest {
    @Test
    void a_plan_counts_calls_without_asking_for_a_user() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            Run run = plan(sandbox);

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out())
                    .containsPattern("GET /settings/portals/\\{portal}/user_type/\\{id}/users +6 ")
                    .containsPattern("GET /settings/fields +at least +14 ")
                    .containsPattern("In all +at least +26 ");
            assertThat(sandbox.requests()).noneMatch(request -> request.path().endsWith("/users"));
        }
    }

    @Test
    void a_limit_that_will_not_do_is_told() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThat(plan(sandbox, "--max-calls=10").out()).contains("--max-calls 10 is not enough");
            assertThat(plan(sandbox, "--max-calls=1000").out()).doesNotContain("not enough");
        }
    }

    @Test
    void what_cannot_be_known_is_exit_4() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("/settings/portals", 403, "{\"code\":\"NO_PERMISSION\"}")))) {
            Run run = plan(sandbox);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).contains("not known: portals: refused", "In all");
        }
    }

    @Test
    void a_collection_without_a_place_for_it_is_a_mistake() {
        assertMistake(run("collect", "--demo"), "--output");
    }

    private Run plan(Sandbox sandbox, String... more) {
        environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
        environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
        String[] plan = {"collect", "--plan", "--accounts-url=" + sandbox.url(), "--api-url=" + sandbox.url()};
        return run(java.util.stream.Stream.of(plan, more)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new));
    }
}
