package dev.portcullis.fetch.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.call.Retries;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Stamp;
import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** Tokens that end while a run goes on. */
class RenewalTest {
    private static final int THREADS = 8;
    private static final String REFUSED = "{\"code\":\"INVALID_TOKEN\",\"details\":{},\"status\":\"error\"}";

    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void calls_that_find_their_token_expired_together_cost_one_new_token() throws Exception {
        // The latency keeps all of them in flight with the old token.
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withLatencyMillis(100))) {
            OkHttpClient http = loggedIn(sandbox);
            sandbox.expireTokens();
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);
            var start = new CyclicBarrier(THREADS);
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int call = 0; call < THREADS; call++) {
                statuses.add(pool.submit(() -> {
                    start.await();
                    return status(http, sandbox, "org");
                }));
            }
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isEqualTo(200);
            }
            pool.shutdown();

            assertThat(tokenCalls(sandbox)).isEqualTo(2);
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.path().endsWith("/org"))
                    .as("each call was refused once")
                    .hasSize(2 * THREADS);
        }
    }

    @Test
    void a_run_may_outlive_any_number_of_tokens() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            OkHttpClient http = loggedIn(sandbox);
            for (int hour = 1; hour <= 12; hour++) {
                assertThat(status(http, sandbox, "org")).isEqualTo(200);
                now = now.plusSeconds(3600);
                sandbox.expireTokens();
            }
            assertThat(status(http, sandbox, "org")).isEqualTo(200);

            assertThat(tokenCalls(sandbox)).isEqualTo(13);
        }
    }

    @Test
    void a_token_that_ends_early_again_and_again_does_not_use_up_what_zoho_gives() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            OkHttpClient http = loggedIn(sandbox);
            for (int time = 0; time < 20; time++) {
                status(http, sandbox, "org");
                sandbox.expireTokens();
            }

            assertThat(tokenCalls(sandbox)).isEqualTo(6);
        }
    }

    @Test
    void a_page_that_refuses_every_token_does_not_end_the_others() throws Exception {
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withAnswers(CannedAnswer.to("/settings/portals", 401, REFUSED)))) {
            OkHttpClient http = loggedIn(sandbox);
            for (int time = 0; time < 20; time++) {
                assertThat(status(http, sandbox, "org")).isEqualTo(200);
                assertThat(status(http, sandbox, "settings/portals")).isEqualTo(401);
            }
            assertThat(tokenCalls(sandbox)).isEqualTo(6);

            now = now.plusSeconds(3600);
            sandbox.expireTokens();
            assertThat(status(http, sandbox, "org")).isEqualTo(200);
        }
    }

    private static int status(OkHttpClient http, Sandbox sandbox, String path) throws Exception {
        Request request =
                new Request.Builder().url(sandbox.url() + "/crm/v8/" + path).build();
        try (Response response = http.newCall(request).execute()) {
            return response.code();
        }
    }

    private OkHttpClient loggedIn(Sandbox sandbox) throws Exception {
        URI url = URI.create(sandbox.url());
        var limits = new Limits(4, Duration.ofSeconds(2), Duration.ofMillis(10), Limits.UNLIMITED);
        var settings = new FetchSettings(
                new Place(DataCenter.EU, url, url, false, "v8"),
                Credentials.of(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN),
                List.of(),
                limits,
                Network.direct(),
                new Stamp(now, null, "portcullis test"),
                () -> now,
                null);
        var tokens = new Tokens(new OkHttpClient(), settings, new Retries(limits), FetchListener.SILENT);
        tokens.logIn();
        return new OkHttpClient.Builder()
                .addInterceptor(new TokenInterceptor(tokens))
                .build();
    }

    private static long tokenCalls(Sandbox sandbox) {
        return sandbox.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }
}
