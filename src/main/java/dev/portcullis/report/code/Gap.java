package dev.portcullis.report.code;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Control;
import dev.portcullis.report.words.Plain;
import java.util.List;

/** A control that was not assessed, or not for all its subjects: a report without findings of it says nothing good. */
record Gap(Control control, String sentence) {

    /** All of them, by control id. */
    static List<Gap> of(Assessment assessment) {
        return assessment.results().stream()
                .filter(ControlResult::incomplete)
                .map(Gap::of)
                .toList();
    }

    static Gap of(ControlResult result) {
        String what = result.verdict() == Verdict.NOT_ASSESSED ? " was not assessed" : " was assessed only in part";
        String why = result.reason() == null ? "" : ": " + result.reason();
        return new Gap(
                result.control(),
                Plain.fullSentence(
                        result.control().id() + what + why + (result.control().byHand() ? " (by hand)" : "")));
    }
}
