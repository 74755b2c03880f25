package dev.portcullis.report.oscal;

import dev.portcullis.assess.ControlResult;
import dev.portcullis.report.words.Plain;

/** How a control stands, in one sentence. */
final class Standing {
    private Standing() {}

    static String sentence(ControlResult result) {
        String id = result.control().id();
        String reason = result.reason() == null ? "" : ": " + result.reason();
        return Plain.fullSentence(
                switch (result.verdict()) {
                    case PASS -> id + " passes: " + judged(result);
                    case FAIL -> id + " fails: " + judged(result) + missing(result);
                    case WAIVED -> id + " fails, and officers accepted that: " + judged(result);
                    case NOT_APPLICABLE -> id + " does not apply" + reason;
                    case NOT_ASSESSED -> id + " was not assessed" + reason;
                });
    }

    private static String judged(ControlResult result) {
        return result.control().subject().counted(result.assessed()) + " judged, " + result.passed() + " passed, "
                + result.failed() + " failed, " + result.waived() + " waived";
    }

    private static String missing(ControlResult result) {
        return result.incomplete() && result.reason() != null
                ? "; it was assessed only in part: " + result.reason()
                : "";
    }
}
