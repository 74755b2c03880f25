package dev.portcullis.report.oscal;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.Finding;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the violations put at risk, one for each: open, or accepted by a waiver until a day. */
final class Risks {
    private final Assessment assessment;
    private final OscalIds ids;
    private final OscalJson json;
    private final Map<String, Control> controls;

    Risks(Assessment assessment, OscalIds ids, OscalJson json) {
        this.assessment = assessment;
        this.ids = ids;
        this.json = json;
        controls = assessment.results().stream()
                .map(ControlResult::control)
                .collect(Collectors.toMap(Control::id, Function.identity()));
    }

    void write() {
        if (assessment.openFindings() + assessment.waivedFindings() > 0) {
            json.array("risks", () -> assessment.findings(this::risk));
        }
    }

    private void risk(Finding finding) {
        Control control = Objects.requireNonNull(controls.get(finding.control()), finding.control());
        WaiverLine waiver = assessment.waiver(finding);
        json.line(() -> {
            json.uuid("uuid", ids.risk(finding));
            json.text("title", OscalText.line(control.id() + ": " + control.title()));
            json.text("description", OscalText.line(finding.message()));
            json.text("statement", OscalText.prose(control.rationale()));
            json.array("props", () -> {
                json.prop("control", control.id());
                json.prop("fingerprint", finding.fingerprint());
            });
            json.text("status", waiver == null ? "open" : "deviation-approved");
            json.array("characterizations", () -> severity(finding));
            if (waiver != null) {
                json.array("mitigating-factors", () -> accepted(finding, waiver));
                json.text(
                        "deadline",
                        waiver.expires()
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .toString());
            }
            json.array("remediations", () -> remediation(finding, control));
            json.related("related-observations", "observation-uuid", ids.observation(finding));
        });
    }

    private void severity(Finding finding) {
        json.item(() -> {
            json.object("origin", json::actors);
            json.array(
                    "facets",
                    () -> json.item(() -> {
                        json.text("name", "severity");
                        json.text("system", OscalJson.NAMESPACE);
                        json.text("value", finding.severity().word());
                    }));
        });
    }

    private void accepted(Finding finding, WaiverLine waiver) {
        json.item(() -> {
            json.uuid("uuid", ids.ofRisk("waiver", finding));
            json.text("description", OscalText.line("Waived until " + waiver.expires() + ": " + waiver.reason()));
            json.array("props", () -> {
                json.prop("requested-by", waiver.requestedBy());
                json.prop("approved-by", waiver.approvedBy());
                json.prop("ticket", waiver.ticket());
                json.prop("from", waiver.from());
                json.prop("expires", waiver.expires());
            });
        });
    }

    private void remediation(Finding finding, Control control) {
        json.item(() -> {
            json.uuid("uuid", ids.ofRisk("remediation", finding));
            json.text("lifecycle", "recommendation");
            json.text("title", OscalText.line("Comply with " + control.id()));
            json.text("description", OscalText.prose(control.remediation()));
        });
    }
}
