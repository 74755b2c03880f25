package dev.portcullis.assess;

import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Outcome;
import dev.portcullis.pseudonym.Pseudonyms;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of one control, with the number of subjects behind it.
 *
 * @param failed open findings
 * @param notAssessed subjects that were seen but could not be judged
 * @param attested those among the judged subjects that an attestation decided, for want of evidence
 * @param incomplete whether something about this control was not assessed
 * @param reason why something was not assessed, or why the control does not apply; null otherwise
 */
public record ControlResult(
        Control control,
        Verdict verdict,
        long passed,
        long failed,
        long waived,
        long notAssessed,
        long attested,
        boolean incomplete,
        @Nullable String reason) {

    /** Subjects that were judged. */
    public long assessed() {
        return passed + failed + waived;
    }

    /** The result with pseudonyms in place of people; a reason may hold the words of the configuration or of a coverage. */
    ControlResult told(Pseudonyms pseudonyms) {
        if (!pseudonyms.inForce()) {
            return this;
        }
        return new ControlResult(
                control.saying(pseudonyms::freeText),
                verdict,
                passed,
                failed,
                waived,
                notAssessed,
                attested,
                incomplete,
                reason == null ? null : pseudonyms.freeText(reason));
    }

    static ControlResult notApplicable(Control control, String reason) {
        return new ControlResult(control, Verdict.NOT_APPLICABLE, 0, 0, 0, 0, 0, false, reason);
    }

    static ControlResult of(Control control, Outcome outcome, long failed, long waived) {
        boolean incomplete = outcome.incomplete() || outcome.notAssessed() > 0;
        Verdict verdict = verdict(outcome, failed, waived, incomplete);
        boolean explained = incomplete || verdict == Verdict.NOT_APPLICABLE;
        String reason = verdict == Verdict.NOT_APPLICABLE && outcome.reason() == null
                ? "there are no " + control.subject().plural()
                : outcome.reason();
        return new ControlResult(
                control,
                verdict,
                outcome.passed(),
                failed,
                waived,
                outcome.notAssessed(),
                outcome.attested(),
                incomplete,
                explained ? reason : null);
    }

    private static Verdict verdict(Outcome outcome, long failed, long waived, boolean incomplete) {
        if (failed > 0) {
            return Verdict.FAIL;
        } else if (incomplete) {
            return Verdict.NOT_ASSESSED;
        } else if (waived > 0) {
            return Verdict.WAIVED;
        }
        return outcome.passed() > 0 ? Verdict.PASS : Verdict.NOT_APPLICABLE;
    }
}
