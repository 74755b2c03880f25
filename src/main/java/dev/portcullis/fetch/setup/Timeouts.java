package dev.portcullis.fetch.setup;

import java.time.Duration;

/**
 * How long to wait before giving up.
 *
 * @param connect for a connection
 * @param read for the next byte of an answer
 * @param patientRead as {@code read}, for a call asked again after it ran out of time while its host is alive
 * @param call for an answer as a whole
 * @param sign for any sign of life of a host that seems dead
 */
public record Timeouts(Duration connect, Duration read, Duration patientRead, Duration call, Duration sign) {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_SIGN = Duration.ofMillis(1500);

    /** A dead host is found out within 15 s: a call that runs out of time, then no sign of life. */
    public static Timeouts standard() {
        return of(Duration.ofSeconds(10));
    }

    /** All of them, given how long the next byte of an answer may take. */
    public static Timeouts of(Duration read) {
        return new Timeouts(
                shorter(read, LONGEST_CONNECT),
                read,
                read.multipliedBy(3),
                read.multipliedBy(6),
                shorter(read, LONGEST_SIGN));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
