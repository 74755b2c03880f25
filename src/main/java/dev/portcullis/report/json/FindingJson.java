package dev.portcullis.report.json;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import tools.jackson.core.JsonGenerator;

/** A finding, as {@code report.json} has it. */
final class FindingJson {
    private final Assessment assessment;
    private final JsonGenerator json;

    FindingJson(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    void write(Finding finding) {
        WaiverLine waiver = assessment.waiver(finding);
        json.writeStartObject();
        json.writeStringProperty("fingerprint", finding.fingerprint());
        json.writeStringProperty("control", finding.control());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("state", waiver == null ? "open" : "waived");
        subject(finding.subject());
        json.writeStringProperty("message", finding.message());
        JsonStream.number(json, "reach", assessment.reach().of(finding.subject()));
        json.writeArrayPropertyStart("evidence");
        finding.evidence().forEach(this::evidence);
        json.writeEndArray();
        if (waiver == null) {
            json.writeNullProperty("waiver");
        } else {
            SignedJson.of(waiver, json);
        }
        json.writeEndObject();
    }

    private void subject(Subject subject) {
        json.writeObjectPropertyStart("subject");
        json.writeStringProperty("type", subject.type().word());
        JsonStream.text(json, "portal", subject.portal());
        JsonStream.text(json, "portalId", subject.portalId());
        JsonStream.text(json, "userType", subject.userType());
        JsonStream.text(json, "userTypeId", subject.userTypeId());
        JsonStream.text(json, "module", subject.module());
        JsonStream.text(json, "field", subject.field());
        JsonStream.text(json, "fieldId", subject.fieldId());
        JsonStream.text(json, "email", subject.email());
        JsonStream.text(json, "personalityId", subject.personalityId());
        JsonStream.text(json, "label", subject.label());
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("what", evidence.what());
        json.writeStringProperty("observed", evidence.observed());
        json.writeStringProperty("expected", evidence.expected());
        json.writeEndObject();
    }
}
