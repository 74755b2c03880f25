package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A run that may send so many calls only, and what Zoho says of its credits. */
class RunLimitsTest extends CommandLineTest {
    private static final SandboxOptions READ_ONLY =
            SandboxOptions.defaults().withScope("ZohoCRM.settings.clientportal.READ");

    @Test
    void a_run_out_of_calls_is_incomplete_and_a_resumed_one_finishes_it() throws Exception {
        try (Sandbox sandbox = Sandbox.start(READ_ONLY)) {
            Run first = checkAt(sandbox, "--max-calls=4", "--fail-on=never");
            assertThat(first.exitCode()).as(first.err()).isEqualTo(4);
            assertThat(coverage("users").at("/state").stringValue()).isEqualTo("skipped");
            // Which calls are the first four is a race; that the limit is the reason is told of those not sent.
            assertThat(json().at("/coverage").toString()).contains("--max-calls");
            assertThat(json().at("/summary/controls/NOT_ASSESSED").intValue()).isPositive();
            assertThat(first.err()).contains("--resume");

            int asked = sandbox.requests().size();
            Run second = checkAt(sandbox, "--resume", "--fail-on=never");
            assertThat(second.exitCode()).as(second.err()).isZero();
            assertThat(json().at("/coverage")
                            .valueStream()
                            .map(line -> line.at("/state"))
                            .map(JsonNode::stringValue))
                    .hasSizeGreaterThan(10)
                    .containsOnly("collected");
            assertThat(sandbox.requests().subList(asked, sandbox.requests().size()))
                    .noneMatch(request -> request.path().endsWith("/settings/portals"));
            assertThat(Files.exists(report(".checkpoint"))).isFalse();
        }
    }

    @Test
    void credits_that_zoho_counts_are_told_once() throws Exception {
        try (Sandbox sandbox = Sandbox.start(READ_ONLY.withCredits(4_840))) {
            Run run = checkAt(sandbox, "--fail-on=never");

            assertThat(run.err().lines().filter(line -> line.contains("calls of this organisation today")))
                    .hasSize(1)
                    .allMatch(line -> line.matches("Zoho still answers 4,8\\d\\d calls .*"));
        }
    }

    @Test
    void a_limit_that_is_none_is_a_mistake() {
        assertMistake(check("--demo", "--max-calls=0"), "1 or more");
        assertMistake(check("--demo", "--resume"), "--resume");
    }
}
