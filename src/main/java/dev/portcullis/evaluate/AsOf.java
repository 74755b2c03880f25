package dev.portcullis.evaluate;

import java.time.Duration;
import java.time.Instant;

/** The instant of judgement: a fact that rules see. */
public record AsOf(Instant instant) {

    /** The instant this many times 24 hours earlier. */
    public Instant daysBefore(long days) {
        return instant.minus(Duration.ofDays(days));
    }

    /** The instant this many times 24 hours later. */
    public Instant daysAfter(long days) {
        return instant.plus(Duration.ofDays(days));
    }
}
