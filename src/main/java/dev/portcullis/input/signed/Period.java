package dev.portcullis.input.signed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The days on which something holds, both included, each from midnight to midnight UTC. */
public record Period(LocalDate first, LocalDate last) {

    /** How many days the last one comes after the first. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last);
    }

    /** Whether the first day is still to come. */
    public boolean startsAfter(Instant instant) {
        return day(instant).isBefore(first);
    }

    /** Whether the last day is over. */
    public boolean endsBefore(Instant instant) {
        return day(instant).isAfter(last);
    }

    public boolean covers(Instant instant) {
        return !startsAfter(instant) && !endsBefore(instant);
    }

    /** Whether at most so many days are left after the day of {@code instant}. */
    public boolean endsWithin(long days, Instant instant) {
        return ChronoUnit.DAYS.between(day(instant), last) <= days;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
