package dev.portcullis.report.json;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The counts of a run, in the same words wherever a format has room for them. */
public final class SummaryJson {
    private SummaryJson() {}

    /** Write the property {@code summary} of the object that is open. */
    public static void write(Assessment assessment, JsonGenerator json) {
        json.writeObjectPropertyStart("summary");
        json.writeObjectPropertyStart("findings");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.word(), assessment.open().getOrDefault(severity, 0L));
        }
        json.writeEndObject();
        json.writeNumberProperty("waived", assessment.waivedFindings());
        json.writeObjectPropertyStart("controls");
        for (Verdict verdict :
                List.of(Verdict.PASS, Verdict.FAIL, Verdict.WAIVED, Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED)) {
            json.writeNumberProperty(verdict.name(), assessment.count(verdict));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("subjects");
        for (SubjectType type : SubjectType.values()) {
            json.writeNumberProperty(type.word(), assessment.subjects().getOrDefault(type, 0L));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
