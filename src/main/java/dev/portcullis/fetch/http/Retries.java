package dev.portcullis.fetch.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.portcullis.fetch.wire.Wire;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * When to ask again and how long to wait: after 429, 5xx and broken connections, with growing waits and full jitter or as
 * long as Zoho says, within one budget for the whole run.
 */
final class Retries {
    private static final int MOST_ATTEMPTS = 6;
    /** A host that is not there will hardly come up while somebody waits. */
    private static final int MOST_ATTEMPTS_TO_CONNECT = 3;

    /** A day: a server that asks for more means never. */
    private static final long LONGEST_HINT = 86_400;

    private static final double GROWTH = 2;
    private static final double JITTER = 0.5;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final AtomicLong budgetMillis;
    private final IntervalFunction backOff;

    Retries(Duration budget, Duration firstWait) {
        budgetMillis = new AtomicLong(budget.toMillis());
        backOff = IntervalFunction.ofExponentialRandomBackoff(firstWait, GROWTH, JITTER, LONGEST_WAIT);
    }

    /** An answer that may be worth asking for again. */
    interface Outcome {
        boolean worthARetry();

        /** How long the server asks to wait, or null when it does not say. */
        @Nullable
        Duration hint();
    }

    <T extends Outcome> T call(Attempt<T> attempt) throws IOException {
        var attempts = new AtomicInteger();
        RetryConfig config = RetryConfig.<T>custom()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnResult(outcome -> outcome.worthARetry() && affordable(outcome.hint()))
                .retryOnException(failure -> broken(failure, attempts.get()) && affordable(null))
                .intervalBiFunction(this::wait)
                .build();
        try {
            return Retry.of("zoho", config).executeCallable(() -> {
                attempts.incrementAndGet();
                return attempt.run();
            });
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }

    /** One try. */
    interface Attempt<T> {
        T run() throws IOException;
    }

    private long wait(Integer attempt, Either<Throwable, ? extends Outcome> result) {
        Duration hint = result.isRight() ? result.get().hint() : null;
        long wanted = hint == null ? backOff.apply(attempt) : hint.toMillis();
        long before = budgetMillis.getAndUpdate(left -> Math.max(0, left - wanted));
        return Math.min(wanted, before);
    }

    private boolean affordable(@Nullable Duration hint) {
        long left = budgetMillis.get();
        return left > 0 && (hint == null || hint.toMillis() <= left);
    }

    /** A connection that broke, which includes a body that ended before its announced length. */
    private static boolean broken(Throwable failure, int attempts) {
        boolean nobodyThere = failure instanceof ConnectException || failure instanceof UnknownHostException;
        return failure instanceof IOException
                && (!nobodyThere || attempts < MOST_ATTEMPTS_TO_CONNECT)
                && !(failure instanceof WholeBody.TooLarge)
                && !(failure instanceof NotJson);
    }

    /** A body that came whole and is not JSON: asking again would not help. */
    static final class NotJson extends IOException {
        private static final long serialVersionUID = 1L;

        NotJson(Throwable cause) {
            super("the answer is not JSON", cause);
        }

        static boolean causedBy(Throwable failure) {
            return failure instanceof JsonDataException
                    || failure instanceof JsonEncodingException
                    || failure instanceof EOFException;
        }
    }

    static @Nullable Duration hint(Wire.Problem problem, @Nullable String header) {
        Long seconds = problem.details() == null ? null : problem.details().retryAfter();
        if (header != null) {
            try {
                seconds = Long.valueOf(header.strip());
            } catch (NumberFormatException aDate) {
                seconds = null;
            }
        }
        return seconds == null || seconds < 0 ? null : Duration.ofSeconds(Math.min(seconds, LONGEST_HINT));
    }
}
