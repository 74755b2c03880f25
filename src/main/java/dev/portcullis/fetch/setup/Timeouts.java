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
    /** A dead host is found out within 15 s: a call that runs out of time, then no sign of life. */
    public static Timeouts standard() {
        return new Timeouts(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofMillis(1500));
    }
}
