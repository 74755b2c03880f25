package dev.portcullis.report.oscal;

import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * A control as catalogues in OSCAL have it, with our controls that give evidence for it.
 *
 * @param controlId of NIST SP 800-53, or of our own where a control names none of NIST's
 * @param results in the order of the assessment; never empty
 */
record Requirement(String controlId, boolean catalogued, List<ControlResult> results) {

    /** What NIST's catalogue calls the objective of this control. */
    String objectiveId() {
        return controlId + "_obj";
    }

    /** The worst of its controls: one that was not assessed keeps it from being satisfied. */
    Verdict verdict() {
        return Stream.of(Verdict.FAIL, Verdict.NOT_ASSESSED, Verdict.WAIVED, Verdict.PASS)
                .filter(verdict -> count(verdict) > 0)
                .findFirst()
                .orElse(Verdict.NOT_APPLICABLE);
    }

    long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Whether a risk comes of it. */
    boolean violated() {
        return results.stream().anyMatch(result -> result.failed() + result.waived() > 0);
    }

    boolean has(String control) {
        return results.stream().anyMatch(result -> result.control().id().equals(control));
    }
}
