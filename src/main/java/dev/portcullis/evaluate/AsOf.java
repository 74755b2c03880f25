package dev.portcullis.evaluate;

import dev.portcullis.snapshot.Meaning;
import java.time.Duration;
import java.time.Instant;

@Meaning("The instant of judgement")
public record AsOf(@Meaning("The instant itself") Instant instant) {

    @Meaning("The instant this many times 24 hours earlier")
    public Instant daysBefore(long days) {
        return instant.minus(Duration.ofDays(days));
    }

    @Meaning("The instant this many times 24 hours later")
    public Instant daysAfter(long days) {
        return instant.plus(Duration.ofDays(days));
    }
}
