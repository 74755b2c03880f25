package dev.portcullis.fetch.call;

import dev.portcullis.fetch.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long a server asks to wait: the header {@code Retry-After} in seconds or as a date, else {@code
 * details.retry_after} of the body, as Zoho's specification shows in one place. What cannot be read says nothing.
 */
public final class RetryAfter {
    /** A day: a server that asks for more means never. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** The time to wait, or null when nothing is said of it. */
    public static @Nullable Duration of(Headers headers, Wire.@Nullable Problem problem, InstantSource clock) {
        String header = headers.get("Retry-After");
        if (header != null && header.strip().matches("[0-9]{1,18}")) {
            return seconds(Long.parseLong(header.strip()));
        }
        Instant date = headers.getInstant("Retry-After");
        if (date != null) {
            // The server's own clock, where it tells it, is the one its date was made by.
            Instant now = headers.getInstant("Date");
            return bounded(Duration.between(now == null ? clock.instant() : now, date));
        }
        Wire.Details details = problem == null ? null : problem.details();
        Long told = details == null ? null : details.retryAfter();
        return told == null || told < 0 ? null : seconds(told);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
