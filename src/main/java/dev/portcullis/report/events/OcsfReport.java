package dev.portcullis.report.events;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.json.JsonStream;
import dev.portcullis.report.words.Plain;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Events of OCSF's class Compliance Finding, one a line, written as a stream: a failed one for each finding, suppressed
 * where it is waived, and a warning for each control that was not assessed or only in part.
 */
public final class OcsfReport {
    private final Assessment assessment;
    private final JsonGenerator json;
    private final OcsfEvent event;
    private final Map<String, Control> controls = new HashMap<>();

    private OcsfReport(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
        event = new OcsfEvent(assessment, json);
        assessment.results().forEach(result -> controls.put(result.control().id(), result.control()));
    }

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) {
        try (JsonGenerator json = JsonStream.lines(output)) {
            new OcsfReport(assessment, json).write();
        }
    }

    private void write() {
        assessment.findings(this::finding);
        assessment.results().stream().filter(ControlResult::incomplete).forEach(this::gap);
    }

    private void finding(Finding finding) {
        Control control = Objects.requireNonNull(controls.get(finding.control()), finding.control());
        WaiverLine waiver = assessment.waiver(finding);
        String message = Plain.whole(finding.message());
        json.writeStartObject();
        event.head(finding.severity(), message);
        json.writeNumberProperty("status_id", waiver == null ? 1 : 3);
        json.writeStringProperty("status", waiver == null ? "New" : "Suppressed");
        event.info(finding.fingerprint(), control, message);
        event.compliance(control, 3, "Fail", message);
        event.resource(finding.subject());
        if (!finding.evidence().isEmpty()) {
            json.writeArrayPropertyStart("evidences");
            finding.evidence().forEach(this::evidence);
            json.writeEndArray();
        }
        event.remediation(control);
        unmapped(waiver == null ? "open" : "waived", waiver);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void evidence(Evidence evidence) {
        json.writeStartObject();
        json.writeObjectPropertyStart("data");
        json.writeStringProperty("what", Plain.whole(evidence.what()));
        json.writeStringProperty("observed", Plain.whole(evidence.observed()));
        json.writeStringProperty("expected", Plain.whole(evidence.expected()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** As grave as what the control would have found. */
    private void gap(ControlResult result) {
        Control control = result.control();
        String reason = result.reason() == null ? "no reason is known" : Plain.whole(result.reason());
        String message = control.id() + " could not be assessed whole: " + reason + ".";
        json.writeStartObject();
        event.head(control.severity(), message);
        json.writeNumberProperty("status_id", 1);
        json.writeStringProperty("status", "New");
        event.info(control.id() + "/not-assessed", control, message);
        event.compliance(control, 2, "Warning", message);
        event.remediation(control);
        unmapped("not-assessed", null);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** What the class has no place for. */
    private void unmapped(String state, @Nullable WaiverLine waiver) {
        json.writeObjectPropertyStart("unmapped");
        json.writeStringProperty("state", state);
        json.writeStringProperty("run_verdict", assessment.verdict().name());
        json.writeStringProperty(
                "source", Plain.whole(assessment.snapshot().header().source()));
        var org = assessment.snapshot().org();
        if (org != null) {
            json.writeStringProperty("organisation", Plain.name(org.name()));
            json.writeStringProperty("organisation_id", Plain.name(org.id()));
        }
        if (waiver != null) {
            json.writeStringProperty("waived_until", waiver.expires().toString());
            json.writeStringProperty("waiver_reason", Plain.whole(waiver.reason()));
            json.writeStringProperty("waiver_approved_by", Plain.whole(waiver.approvedBy()));
        }
        json.writeEndObject();
    }
}
