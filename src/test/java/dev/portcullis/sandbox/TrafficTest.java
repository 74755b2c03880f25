package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is true of all requests together: how many at once, how long, and what they cost. */
class TrafficTest {
    private static final String CREDITS = "X-API-CREDITS-REMAINING";

    @Test
    void twenty_clients_wait_for_slow_answers_side_by_side() throws Exception {
        try (Sandbox slow = Sandbox.start(SandboxOptions.defaults().withLatencyMillis(1_000))) {
            Visitor visitor = Visitor.signedIn(slow);

            assertThat(atOnce(20, visitor)).hasSize(20).containsOnly(200);

            Traffic traffic = slow.traffic();
            assertThat(traffic.requests()).isEqualTo(21);
            assertThat(traffic.mostAtOnce()).isEqualTo(20);
            assertThat(traffic.duration()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void one_client_that_waits_for_each_answer_is_never_two() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThat(sandbox.traffic()).isEqualTo(new Traffic(0, 0, Duration.ZERO));
            Visitor visitor = Visitor.signedIn(sandbox);
            for (int call = 0; call < 200; call++) {
                visitor.get("v8/org");
            }

            assertThat(sandbox.traffic().requests()).isEqualTo(201);
            assertThat(sandbox.traffic().mostAtOnce()).isEqualTo(1);
        }
    }

    @Test
    void every_call_of_the_api_costs_a_credit_and_without_one_it_is_refused() throws Exception {
        CannedAnswer refusal = CannedAnswer.to("/users", 403, "{}");
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withCredits(3).withAnswers(refusal))) {
            Visitor visitor = Visitor.signedIn(sandbox);

            assertThat(left(visitor.get("v8/org"))).isEqualTo(2);
            assertThat(left(visitor.get("v8/users"))).isEqualTo(1);
            HttpResponse<String> last = visitor.get("v8/org");
            assertThat(last.statusCode()).isEqualTo(200);
            assertThat(left(last)).isZero();
            HttpResponse<String> refused = visitor.get("v8/org");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Visitor.json(refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(left(refused)).isZero();
            assertThat(visitor.form(Visitor.CREDENTIALS).headers().firstValue(CREDITS))
                    .isEmpty();
        }
    }

    @Test
    void without_a_limit_no_answer_speaks_of_credits() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThat(Visitor.signedIn(sandbox).get("v8/org").headers().firstValue(CREDITS))
                    .isEmpty();
        }
    }

    private static long left(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong(CREDITS).orElseThrow();
    }

    private static List<Integer> atOnce(int clients, Visitor visitor) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            return IntStream.range(0, clients)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> status(visitor), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int status(Visitor visitor) {
        try {
            return visitor.get("v8/org").statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
