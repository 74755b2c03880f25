package dev.portcullis.report.tables;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.control.Control;
import dev.portcullis.evaluate.seen.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The controls, and those among them that could not be judged whole. */
final class ControlSheets {
    private ControlSheets() {}

    static void controls(Assessment assessment, Sheets sheets) {
        sheets.table(
                "Controls",
                "control",
                "title",
                "severity",
                "verdict",
                "subject",
                "assessed",
                "passed",
                "failed",
                "waived",
                "not_assessed",
                "attested",
                "reason",
                "requirements",
                "rationale",
                "remediation",
                "file");
        for (ControlResult result : assessment.results()) {
            Control control = result.control();
            sheets.row(
                    control.id(),
                    control.title(),
                    control.severity().word(),
                    result.verdict(),
                    control.subject().word(),
                    result.assessed(),
                    result.passed(),
                    result.failed(),
                    result.waived(),
                    result.notAssessed(),
                    result.attested(),
                    result.reason(),
                    requirements(assessment.frameworks(control)),
                    control.rationale(),
                    control.remediation(),
                    control.reportedFile());
        }
    }

    private static String requirements(Map<String, List<String>> frameworks) {
        return frameworks.entrySet().stream()
                .map(framework -> framework.getKey() + " " + String.join(" ", framework.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Each reason of each control; how many subjects it left is empty where nobody knows. */
    static void notAssessed(Assessment assessment, Sheets sheets) {
        sheets.table("Not assessed", "control", "title", "severity", "by_hand", "why", "subjects");
        for (ControlResult result : assessment.results()) {
            if (result.incomplete()) {
                Control control = result.control();
                assessment.reasons(control).stream()
                        .filter(Reason::applies)
                        .forEach(reason -> sheets.row(
                                control.id(),
                                control.title(),
                                control.severity().word(),
                                Sheets.said(control.byHand()),
                                reason.words(),
                                reason.subjects()));
            }
        }
    }
}
