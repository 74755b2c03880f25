package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.faults.FaultServer;
import dev.portcullis.fetch.call.Exchange;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often and how much is asked, and how long is waited. */
class RatesTest extends Collecting {
    private static FetchSettings limited(Sandbox sandbox, Duration budget, long calls) {
        return with(settings(sandbox), new Limits(4, budget, Duration.ofMillis(10), calls));
    }

    private static SandboxOptions busyOnce(String header, String value, String body) {
        CannedAnswer busy = CannedAnswer.to("/crm/v8/org", 429, body).times(1);
        return SandboxOptions.defaults().withAnswers(header.isEmpty() ? busy : busy.header(header, value));
    }

    private long millisOfAnOrganisationThatIsBusyOnce(SandboxOptions options) throws Exception {
        try (Sandbox sandbox = Sandbox.start(options)) {
            long start = System.nanoTime();
            var asked = new ArrayList<Long>();
            Collector.collect(limited(sandbox, Duration.ofSeconds(5), Limits.UNLIMITED), target(), new FetchListener() {
                @Override
                public void requestDone(Exchange exchange) {
                    if (exchange.path().endsWith("/org")) {
                        synchronized (asked) {
                            asked.add((System.nanoTime() - start) / 1_000_000);
                        }
                    }
                }
            });
            assertThat(asked).hasSize(2);
            return asked.get(1) - asked.get(0);
        }
    }

    @Test
    void the_header_retry_after_is_waited_for() throws Exception {
        assertThat(millisOfAnOrganisationThatIsBusyOnce(busyOnce("Retry-After", "1", "{}")))
                .isBetween(950L, 4000L);
    }

    @Test
    void a_wait_that_the_body_names_is_waited_for() throws Exception {
        String body = "{\"code\":\"TOO_MANY_REQUESTS\",\"details\":{\"retry_after\":1}}";

        assertThat(millisOfAnOrganisationThatIsBusyOnce(busyOnce("", "", body))).isBetween(950L, 4000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "Fri, 99 Jan 2027", "1e3", "999999999999999999999999"})
    void a_hint_that_cannot_be_read_is_none(String hint) throws Exception {
        assertThat(millisOfAnOrganisationThatIsBusyOnce(busyOnce("Retry-After", hint, "{}")))
                .isLessThan(900);
    }

    @Test
    void a_wait_longer_than_the_budget_is_not_begun_and_is_named() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("/crm/v8/org", 429, "{}").header("Retry-After", "300")))) {
            long start = System.nanoTime();
            Snapshot snapshot = collect(sandbox, limited(sandbox, Duration.ofSeconds(5), Limits.UNLIMITED));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(coverage(snapshot, "org", null).message()).contains("300 s", "--retry-budget");
        }
    }

    @Test
    void no_more_calls_are_sent_than_are_allowed_and_what_is_missing_is_told() throws Exception {
        int whole;
        try (Sandbox sandbox = Sandbox.start(0)) {
            collect(sandbox, settings(sandbox));
            whole = api(sandbox);
        }
        for (int calls = 1; calls <= whole; calls++) {
            try (Sandbox sandbox = Sandbox.start(0)) {
                Snapshot snapshot = collect(sandbox, limited(sandbox, Duration.ofSeconds(2), calls));

                assertThat(api(sandbox)).isEqualTo(calls);
                assertThat(snapshot.coverage().stream().allMatch(Coverage::collected))
                        .isEqualTo(calls == whole);
                assertThat(snapshot.coverage())
                        .filteredOn(line -> !line.collected())
                        .allMatch(line -> List.of("skipped", "partial").contains(line.state()));
            }
        }
    }

    private static int api(Sandbox sandbox) {
        return (int) sandbox.requests().stream()
                .filter(request -> request.path().startsWith("/crm/"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void no_more_calls_are_under_way_than_asked_for(int atOnce) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withLatencyMillis(30));
                FaultServer gauge = FaultServer.none(sandbox)) {
            var limits = new Limits(atOnce, Duration.ofSeconds(2), Duration.ofMillis(10), Limits.UNLIMITED);
            Collector.collect(with(settings(URI.create(gauge.url())), limits), target(), FetchListener.SILENT);

            assertThat(gauge.mostAtOnce()).isBetween(Math.min(2, atOnce), atOnce);
        }
    }

    @Test
    void a_call_that_waits_for_a_new_token_is_still_at_the_same_attempt() throws Exception {
        var attempts = new ArrayList<Integer>();
        String expired = "{\"code\":\"INVALID_TOKEN\"}";
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/crm/v8/org", 503, "{}").times(1),
                        CannedAnswer.to("/crm/v8/org", 401, expired).times(1)))) {
            Collector.collect(settings(sandbox), target(), new FetchListener() {
                @Override
                public void requestDone(Exchange exchange) {
                    if (exchange.path().endsWith("/org")) {
                        attempts.add(exchange.attempt());
                    }
                }
            });
        }
        assertThat(attempts).containsExactly(1, 2, 2);
    }

    @Test
    void the_credits_that_zoho_has_left_are_told() throws Exception {
        var told = new AtomicLong(-1);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("/crm/v8/org", 204, "").header("X-API-CREDITS-REMAINING", "4812")))) {
            Collector.collect(settings(sandbox), target(), new FetchListener() {
                @Override
                public void creditsLeft(long calls) {
                    told.set(calls);
                }
            });
        }
        assertThat(told).hasValue(4812);
    }

    private Path target() {
        return folder.resolve("s.ndjson");
    }
}
