package dev.portcullis.assess.signed;

import dev.portcullis.evaluate.Answer;
import dev.portcullis.input.signed.Attestation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attestation as reports show it.
 *
 * @param number its place in the file, counted from 1
 * @param subject what its selector gives, by key
 * @param validUntil the last day on which it counts
 * @param why what keeps it from having an effect; null when nothing does
 * @param subjects how many subjects it answered
 */
public record AttestationLine(
        int number,
        String control,
        Map<String, String> subject,
        @Nullable String statement,
        boolean compliant,
        String evidence,
        String by,
        LocalDate on,
        LocalDate validUntil,
        Standing standing,
        @Nullable String why,
        long subjects) {

    /** How an attestation stands, and what came of it. */
    public static AttestationLine of(Answer answer, Instant asOf) {
        Attestation attestation = answer.attestation();
        Standing standing = standing(answer, asOf);
        return new AttestationLine(
                attestation.number(),
                attestation.control(),
                attestation.subject().given(),
                attestation.statement(),
                attestation.compliant(),
                attestation.evidence().strip(),
                attestation.by().strip(),
                attestation.period().first(),
                attestation.period().last(),
                standing,
                why(standing, attestation),
                answer.subjects());
    }

    private static Standing standing(Answer answer, Instant asOf) {
        Attestation attestation = answer.attestation();
        if (attestation.problem() != null) {
            return Standing.INVALID;
        } else if (attestation.period().startsAfter(asOf)) {
            return Standing.NOT_YET_VALID;
        } else if (attestation.period().endsBefore(asOf)) {
            return Standing.EXPIRED;
        } else if (answer.subjects() == 0) {
            return Standing.UNUSED;
        }
        return attestation.period().endsWithin(Standing.SOON, asOf) ? Standing.EXPIRING : Standing.ACTIVE;
    }

    private static @Nullable String why(Standing standing, Attestation attestation) {
        return switch (standing) {
            case INVALID -> attestation.problem();
            case NOT_YET_VALID -> "made on " + attestation.period().first() + ", after the day of judgement";
            case EXPIRED -> "ended on " + attestation.period().last();
            case UNUSED ->
                "no subject that it names is left open by the evidence, or a newer attestation answers for it";
            default -> null;
        };
    }
}
