package dev.portcullis.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What became of the subjects of one control.
 *
 * @param reason why subjects were not assessed or the control did not apply, in a sentence without a full stop
 * @param incomplete whether, besides these subjects, others may exist that nobody saw, or the rule itself failed
 * @param attested those among the passed and the failed that no evidence decided, but an attestation
 */
public record Outcome(
        long passed,
        long failed,
        long notAssessed,
        long notApplicable,
        @Nullable String reason,
        boolean incomplete,
        long attested) {

    public Outcome(
            long passed,
            long failed,
            long notAssessed,
            long notApplicable,
            @Nullable String reason,
            boolean incomplete) {
        this(passed, failed, notAssessed, notApplicable, reason, incomplete, 0);
    }

    /** All subjects that were looked at. */
    public long subjects() {
        return passed + failed + notAssessed + notApplicable;
    }
}
