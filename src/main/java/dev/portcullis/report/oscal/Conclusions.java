package dev.portcullis.report.oscal;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Verdict;
import dev.portcullis.report.words.Plain;
import java.util.Locale;

/** What OSCAL calls findings: whether the objective of a control is satisfied. What was not assessed never is. */
final class Conclusions {
    private final Assessment assessment;
    private final Requirements requirements;
    private final OscalIds ids;
    private final OscalJson json;

    Conclusions(Assessment assessment, Requirements requirements, OscalIds ids, OscalJson json) {
        this.assessment = assessment;
        this.requirements = requirements;
        this.ids = ids;
        this.json = json;
    }

    /** What does not apply is neither satisfied nor not: there is only the observation of it. */
    void write() {
        var concluded = requirements.all().stream()
                .filter(requirement -> requirement.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        if (!concluded.isEmpty()) {
            json.array("findings", () -> concluded.forEach(requirement -> json.line(() -> conclusion(requirement))));
        }
    }

    private void conclusion(Requirement requirement) {
        json.uuid("uuid", ids.finding(requirement));
        json.text("title", OscalText.line(requirement.controlId() + " in portals of Zoho CRM"));
        json.text("description", OscalText.line(sentence(requirement)));
        json.array(
                "props",
                () -> requirement
                        .results()
                        .forEach(result -> json.prop(
                                "control",
                                result.control().id(),
                                result.verdict().name())));
        json.origins();
        json.object("target", () -> {
            json.text("type", "objective-id");
            json.text("target-id", requirement.objectiveId());
            json.object("status", () -> status(requirement.verdict()));
        });
        json.array(
                "related-observations",
                () -> requirement
                        .results()
                        .forEach(result -> json.item(() -> json.uuid(
                                "observation-uuid",
                                ids.observation(result.control().id())))));
        if (requirement.violated()) {
            json.array("related-risks", () -> risks(requirement));
        }
    }

    /** They are read anew for each control, so that however many there are none is kept. */
    private void risks(Requirement requirement) {
        assessment.findings(finding -> {
            if (requirement.has(finding.control())) {
                json.item(() -> json.uuid("risk-uuid", ids.risk(finding)));
            }
        });
    }

    private static String sentence(Requirement requirement) {
        var counts = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            long count = requirement.count(verdict);
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return Plain.fullSentence("the verdicts of Portcullis's controls that give evidence for it: " + counts);
    }

    private void status(Verdict verdict) {
        json.text("state", verdict == Verdict.PASS ? "satisfied" : "not-satisfied");
        switch (verdict) {
            case PASS ->
                reason("pass", "As far as these controls look; the objective asks for more than portals show.");
            case FAIL -> reason("fail", "At least one control has an open violation.");
            case WAIVED -> reason("other", "Every violation is covered by a waiver.");
            case NOT_ASSESSED ->
                reason("other", "Something was not assessed, which tells neither of compliance nor of a violation.");
            case NOT_APPLICABLE -> throw new IllegalStateException("there is no conclusion on what does not apply");
        }
    }

    private void reason(String reason, String remarks) {
        json.text("reason", reason);
        json.text("remarks", remarks);
    }
}
