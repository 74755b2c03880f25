package dev.portcullis.fetch.call;

import dev.portcullis.fetch.setup.Limits;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * When to ask again and how long to wait: after 429, 5xx and broken connections, with growing waits and full jitter or as
 * long as Zoho says, within one budget for the whole run. Thread-safe.
 */
public final class Retries {
    private static final int MOST_ATTEMPTS = 10;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final AtomicLong budgetMillis;
    private final long firstWaitMillis;

    public Retries(Limits limits) {
        budgetMillis = new AtomicLong(limits.retryBudget().toMillis());
        firstWaitMillis = limits.firstWait().toMillis();
    }

    /** One try. */
    public interface Try<T> {
        T run() throws IOException;
    }

    /** Try until it works, or until it is no use or too late to try again; never after a try that ran out of time. */
    public <T extends Outcome> T call(Try<T> attempt) throws IOException {
        return call(attempt, 1);
    }

    /** As {@link #call(Try)}, but so many tries may run out of time: the second one is a long one. */
    <T extends Outcome> T call(Try<T> attempt, int mostTimeouts) throws IOException {
        var history = new History(mostTimeouts);
        RetryConfig config = RetryConfig.<T>custom()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnResult(outcome -> outcome.worthARetry() && affordable(outcome.hint()))
                .retryOnException(failure -> history.worthAnotherTry(failure) && affordable(null))
                .intervalBiFunction(this::wait)
                .build();
        try {
            return Retry.of("zoho", config).executeCallable(() -> history.run(attempt));
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }

    private long wait(Integer attempt, Either<Throwable, ? extends Outcome> result) {
        Duration hint = result.isRight() ? result.get().hint() : null;
        long wanted = hint == null ? jittered(attempt) : hint.toMillis();
        long before = budgetMillis.getAndUpdate(left -> Math.max(0, left - wanted));
        return Math.min(wanted, before);
    }

    /** Anything between nothing and twice the bound before: callers that failed together do not come back together. */
    private long jittered(int attempt) {
        long bound = Math.min(LONGEST_WAIT_MILLIS, firstWaitMillis << Math.min(attempt - 1, 20));
        return ThreadLocalRandom.current().nextLong(bound + 1);
    }

    private boolean affordable(@Nullable Duration hint) {
        long left = budgetMillis.get();
        return left > 0 && (hint == null || hint.toMillis() <= left);
    }
}
