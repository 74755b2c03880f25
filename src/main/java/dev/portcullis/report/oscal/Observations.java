package dev.portcullis.report.oscal;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import java.util.List;

/** What was seen: one observation for each control, also for those that were not assessed, and one for each violation. */
final class Observations {
    private final Assessment assessment;
    private final Requirements requirements;
    private final OscalIds ids;
    private final OscalJson json;
    private final String collected;

    Observations(Assessment assessment, Requirements requirements, OscalIds ids, OscalJson json) {
        this.assessment = assessment;
        this.requirements = requirements;
        this.ids = ids;
        this.json = json;
        collected = assessment.snapshot().header().collectedAt().toString();
    }

    void write() {
        json.array("observations", () -> {
            assessment.results().forEach(this::control);
            assessment.findings(this::finding);
        });
    }

    private void control(ControlResult result) {
        Control control = result.control();
        json.line(() -> {
            json.uuid("uuid", ids.observation(control.id()));
            json.text("title", OscalText.line(control.id() + ": " + control.title()));
            json.text("description", OscalText.line(Standing.sentence(result)));
            json.array("props", () -> {
                json.prop("control", control.id());
                json.prop("verdict", result.verdict().name());
                json.prop("severity", control.severity().word());
                json.prop("rule-file", control.reportedFile());
                requirements.controlIds(control).forEach(id -> json.prop("requirement", id));
                json.prop("passed", result.passed());
                json.prop("failed", result.failed());
                json.prop("waived", result.waived());
                json.prop("not-assessed", result.notAssessed());
                json.prop("attested", result.attested());
            });
            how(methods(result));
            json.text("collected", collected);
            json.text("remarks", OscalText.prose(control.rationale()));
        });
    }

    /** Rules read settings; what officers state by hand, they are asked. */
    private static List<String> methods(ControlResult result) {
        if (result.control().byHand()) {
            return List.of("INTERVIEW");
        }
        return result.attested() > 0 ? List.of("EXAMINE", "INTERVIEW") : List.of("EXAMINE");
    }

    private void finding(Finding finding) {
        json.line(() -> {
            json.uuid("uuid", ids.observation(finding));
            json.text(
                    "title",
                    OscalText.line(
                            finding.control() + " on " + finding.subject().label()));
            json.text("description", OscalText.line(finding.message()));
            json.array("props", () -> {
                json.prop("control", finding.control());
                json.prop("fingerprint", finding.fingerprint());
                json.prop("severity", finding.severity().word());
            });
            how(List.of("EXAMINE"));
            json.array("subjects", () -> subject(finding.subject()));
            if (!finding.evidence().isEmpty()) {
                json.array("relevant-evidence", () -> finding.evidence().forEach(this::evidence));
            }
            json.text("collected", collected);
        });
    }

    private void how(List<String> methods) {
        json.array("methods", () -> methods.forEach(json::word));
        json.array("types", () -> json.word("control-objective"));
    }

    private void subject(Subject subject) {
        json.item(() -> {
            json.uuid("subject-uuid", ids.subject(subject));
            json.text("type", "zoho-" + subject.type().word());
            json.text("title", OscalText.line(subject.label()));
            json.array("props", () -> {
                json.prop("subject", subject.type().word());
                json.prop("portal", subject.portal());
                json.prop("portal-id", subject.portalId());
                json.prop("user-type", subject.userType());
                json.prop("user-type-id", subject.userTypeId());
                json.prop("module", subject.module());
                json.prop("field", subject.field());
                json.prop("field-id", subject.fieldId());
                json.prop("email", subject.email());
                json.prop("personality-id", subject.personalityId());
                json.prop("organisation-id", subject.organisation());
            });
        });
    }

    private void evidence(Evidence evidence) {
        json.item(() -> {
            json.text("description", OscalText.line(evidence.what()));
            json.array("props", () -> {
                json.prop("observed", evidence.observed());
                json.prop("expected", evidence.expected());
            });
        });
    }
}
