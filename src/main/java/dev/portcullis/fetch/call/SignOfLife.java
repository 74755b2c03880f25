package dev.portcullis.fetch.call;

import dev.portcullis.fetch.setup.Timeouts;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Finds out whether a host answers anything at all, by a request that carries no token and costs no credit. Several calls
 * that fail at once share one answer. Thread-safe.
 */
final class SignOfLife {
    private static final int MOST_TRIES = 100;
    private static final long ENOUGH = 1 << 16;
    private static final Duration BETWEEN = Duration.ofMillis(500);
    /** A load balancer that restarts is back by then. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final OkHttpClient http;
    private final Request request;
    private boolean alive;
    private long foundOut;
    private boolean asked;

    SignOfLife(OkHttpClient bare, URI host, Timeouts timeouts) {
        http = bare.newBuilder().callTimeout(timeouts.sign()).build();
        request = new Request.Builder().url(host + "/").build();
    }

    synchronized boolean given() {
        if (!asked || System.nanoTime() - foundOut > FRESH_NANOS) {
            alive = ask();
            asked = true;
            foundOut = System.nanoTime();
        }
        return alive;
    }

    private boolean ask() {
        long start = System.nanoTime();
        RetryConfig config = RetryConfig.custom()
                .maxAttempts(MOST_TRIES)
                .waitDuration(BETWEEN)
                .retryOnException(silent -> System.nanoTime() - start < PATIENCE_NANOS)
                .build();
        try {
            return Retry.of("sign of life", config).executeCallable(this::answered);
        } catch (Exception silent) {
            return false;
        }
    }

    /** Any answer will do that ends; what it says does not matter. */
    private boolean answered() throws IOException {
        try (Response response = http.newCall(request).execute()) {
            response.body().source().request(ENOUGH);
            return true;
        }
    }
}
