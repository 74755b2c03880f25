package dev.portcullis.report.html.findings;

import dev.portcullis.control.Severity;
import dev.portcullis.report.html.part.Fact;
import dev.portcullis.report.words.Plain;
import gg.jte.Content;
import java.util.List;

/**
 * The findings.
 *
 * @param totalWords how many there are
 * @param note what the text of the page leaves out where no script runs; empty when nothing
 * @param groups by severity, then by the people they reach
 * @param data what the script reads: see {@link FindingData}
 */
public record FindingsSection(String totalWords, String note, List<Group> groups, Content data) {

    /**
     * A control with findings.
     *
     * @param people so many at least that are known, for the order
     * @param reach how many people the findings are about, in words; empty when nobody knows
     */
    public record Group(
            String id,
            String anchor,
            String title,
            Severity severity,
            long open,
            String extent,
            long people,
            String reach,
            String rationale,
            String remediation,
            List<Fact> frameworks,
            String caption,
            List<FindingRow> findings) {
        public Group {
            id = Plain.name(id);
            title = Plain.sentence(title);
            rationale = Plain.prose(rationale);
            remediation = Plain.prose(remediation);
        }
    }
}
