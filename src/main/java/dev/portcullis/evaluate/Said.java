package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.evaluate.disguise.Disguises;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of a portion, and the same with pseudonyms.
 *
 * @param disguised what was said of facts in disguise; null where people have no pseudonyms
 */
record Said(Reports reports, @Nullable Reports disguised, Disguises disguises) {
    private static final String WITHHELD = "what the rule says here depends on who it is about, and is left out";

    Map<Object, Report> of(Control control) {
        return reports.of(control.id());
    }

    /** A report as it may be told; a rule that says something else of a fact in disguise says nothing. */
    Report told(Control control, Object subject, Report report) {
        if (disguised == null) {
            return report;
        }
        Report told = disguised.of(control.id()).get(subject);
        return told != null && told.kind() == report.kind() ? told : new Report(report.kind(), WITHHELD, List.of());
    }
}
