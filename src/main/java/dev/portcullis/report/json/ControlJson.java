package dev.portcullis.report.json;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.LooseReference;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.seen.Reason;
import tools.jackson.core.JsonGenerator;

/** A control and its verdict, as {@code report.json} has it. */
final class ControlJson {
    private final Assessment assessment;
    private final JsonGenerator json;

    ControlJson(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    void write(ControlResult result) {
        Control control = result.control();
        json.writeStartObject();
        json.writeStringProperty("id", control.id());
        json.writeStringProperty("title", control.title());
        json.writeStringProperty("severity", control.severity().word());
        json.writeStringProperty("verdict", result.verdict().name());
        json.writeStringProperty("subject", control.subject().word());
        json.writeNumberProperty("assessed", result.assessed());
        json.writeNumberProperty("passed", result.passed());
        json.writeNumberProperty("failed", result.failed());
        json.writeNumberProperty("waived", result.waived());
        json.writeNumberProperty("notAssessed", result.notAssessed());
        json.writeNumberProperty("attested", result.attested());
        JsonStream.text(json, "reason", result.reason());
        json.writeArrayPropertyStart("reasons");
        assessment.reasons(control).forEach(this::reason);
        json.writeEndArray();
        JsonStream.plain(json, "frameworks", assessment.frameworks(control));
        json.writeStringProperty("rationale", control.rationale());
        json.writeStringProperty("remediation", control.remediation());
        json.writeStringProperty("file", control.reportedFile());
        json.writeBooleanProperty("byHand", control.byHand());
        json.writeArrayPropertyStart("notEvidenced");
        assessment.looseReferences(control).forEach(this::loose);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void loose(LooseReference lost) {
        json.writeStartObject();
        json.writeStringProperty("framework", lost.framework());
        json.writeStringProperty("reference", lost.reference());
        json.writeStringProperty("reason", lost.reason());
        json.writeEndObject();
    }

    private void reason(Reason reason) {
        Verdict verdict = reason.applies() ? Verdict.NOT_ASSESSED : Verdict.NOT_APPLICABLE;
        json.writeStartObject();
        json.writeStringProperty("verdict", verdict.name());
        json.writeStringProperty("reason", reason.words());
        JsonStream.number(json, "subjects", reason.subjects());
        json.writeEndObject();
    }
}
