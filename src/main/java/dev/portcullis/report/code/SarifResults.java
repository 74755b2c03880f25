package dev.portcullis.report.code;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.words.Plain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The findings as SARIF's results; in the full flavour, how the other controls stand too. */
final class SarifResults {
    private final Assessment assessment;
    private final JsonGenerator json;
    private final Map<String, Integer> indexes = new HashMap<>();
    private int written;

    SarifResults(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
        for (ControlResult result : assessment.results()) {
            indexes.put(result.control().id(), indexes.size());
        }
    }

    void write(boolean full) {
        json.writeArrayPropertyStart("results");
        assessment.findings(finding -> {
            WaiverLine waiver = assessment.waiver(finding);
            if (full) {
                finding(finding);
                suppression(waiver);
                json.writeEndObject();
            } else if (waiver == null && written < SarifReport.KEPT_BY_GITHUB) {
                finding(finding);
                json.writeEndObject();
                written++;
            }
        });
        if (full) {
            assessment.results().forEach(this::standing);
        }
        json.writeEndArray();
    }

    /** Leaves the object open. */
    private void finding(Finding finding) {
        Control control = open(finding.control());
        json.writeStringProperty("level", SarifRules.level(finding.severity()));
        SarifText.write("message", SarifText.message(finding.message()), json);
        location(control, finding.subject().label());
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("primaryLocationLineHash", finding.fingerprint());
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("subject", finding.subject().type().word());
        json.writeArrayPropertyStart("evidence");
        finding.evidence().forEach(this::evidence);
        json.writeEndArray();
        json.writeEndObject();
    }

    private Control open(String id) {
        int index = Objects.requireNonNull(indexes.get(id), id);
        json.writeStartObject();
        json.writeStringProperty("ruleId", id);
        json.writeNumberProperty("ruleIndex", index);
        return assessment.results().get(index).control();
    }

    /** One result without a file makes GitHub refuse all of them. */
    private void location(Control control, @Nullable String subject) {
        RulePlace place = RulePlace.of(control);
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", place.uri());
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", place.line());
        json.writeNumberProperty("startColumn", 1);
        json.writeNumberProperty("endLine", place.line());
        json.writeNumberProperty("endColumn", 1 + "rule".length());
        json.writeEndObject();
        json.writeEndObject();
        if (subject != null) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("fullyQualifiedName", Plain.name(subject));
            json.writeStringProperty("kind", "resource");
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void evidence(Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("what", Plain.sentence(evidence.what()));
        json.writeStringProperty("observed", Plain.sentence(evidence.observed()));
        json.writeStringProperty("expected", Plain.sentence(evidence.expected()));
        json.writeEndObject();
    }

    /** Where one result has suppressions, those without any have to say so. */
    private void suppression(@Nullable WaiverLine waiver) {
        json.writeArrayPropertyStart("suppressions");
        if (waiver != null) {
            json.writeStartObject();
            json.writeStringProperty("kind", "external");
            json.writeStringProperty("status", "accepted");
            json.writeStringProperty("justification", Plain.sentence(waiver.reason()));
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("approvedBy", Plain.name(waiver.approvedBy()));
            json.writeStringProperty("requestedBy", Plain.name(waiver.requestedBy()));
            json.writeStringProperty("expires", waiver.expires().toString());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What findings do not tell of a control. */
    private void standing(ControlResult result) {
        List<String> kinds = switch (result.verdict()) {
            case PASS -> List.of("pass", "passes: " + result.control().subject().counted(result.passed()) + " judged");
            case NOT_APPLICABLE -> List.of("notApplicable", "does not apply: " + result.reason());
            case NOT_ASSESSED -> List.of("open", "was not assessed: " + result.reason());
            case FAIL, WAIVED -> List.of();
        };
        if (!kinds.isEmpty()) {
            Control control = open(result.control().id());
            json.writeStringProperty("kind", kinds.get(0));
            json.writeStringProperty("level", "none");
            SarifText.write("message", SarifText.message(control.id() + " " + kinds.get(1) + "."), json);
            location(control, null);
            json.writeArrayPropertyStart("suppressions");
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
