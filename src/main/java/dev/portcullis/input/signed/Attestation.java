package dev.portcullis.input.signed;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a subject that no API shows.
 *
 * @param number its place in the file, counted from 1
 * @param statement what exactly is attested; null when the control's title says it
 * @param evidence where the officer saw it
 * @param by the officer
 * @param period from the day it was made to the last day on which it counts
 */
public record Attestation(
        int number,
        String control,
        Selector subject,
        @Nullable String statement,
        boolean compliant,
        String evidence,
        String by,
        Period period) {
    static final int MOST_DAYS = 366;

    /** Which of several that speak of one subject counts: the newest, and of one day the one that does not comply. */
    public static final Comparator<Attestation> NEWEST_FIRST = Comparator.comparing(
                    (Attestation attestation) -> attestation.period().first(), Comparator.reverseOrder())
            .thenComparing(Attestation::compliant)
            .thenComparing(Attestation::number);

    /** Why it has no effect, whatever the date; null when it is valid. */
    public @Nullable String problem() {
        return period.days() <= MOST_DAYS ? null : "lasts " + period.days() + " days, expected at most " + MOST_DAYS;
    }
}
