package dev.portcullis.report.tables;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.table.XlsxWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;

/**
 * {@code report.xlsx}: the whole report as sheets to sort and to filter; the only format with all portal users. Findings
 * and users are written as streams.
 */
public final class XlsxReport {
    private final Assessment assessment;
    private final Sheets sheets;

    private XlsxReport(Assessment assessment, Sheets sheets) {
        this.assessment = assessment;
        this.sheets = sheets;
    }

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) throws IOException {
        try (XlsxWorkbook workbook = XlsxWorkbook.of(output)) {
            new XlsxReport(assessment, new Sheets(workbook)).write();
        }
    }

    private void write() {
        SummarySheet.write(assessment, sheets);
        findings();
        ControlSheets.controls(assessment, sheets);
        AccessSheet.write(assessment, sheets);
        UserSheet.write(assessment, sheets);
        waivers();
        ControlSheets.notAssessed(assessment, sheets);
    }

    private void findings() {
        sheets.table("Findings", FindingRow.COLUMNS);
        assessment.findings(finding -> sheets.row(FindingRow.of(finding, assessment.waiver(finding))));
    }

    private void waivers() {
        sheets.table(
                "Waivers",
                "number",
                "control",
                "subject",
                "state",
                "why",
                "findings",
                "from",
                "expires",
                "reason",
                "requested_by",
                "approved_by",
                "ticket");
        assessment
                .waiving()
                .lines()
                .forEach(line -> sheets.row(
                        Long.valueOf(line.number()),
                        line.control(),
                        subject(line),
                        line.standing().word(),
                        line.why(),
                        line.findings(),
                        line.from(),
                        line.expires(),
                        line.reason(),
                        line.requestedBy(),
                        line.approvedBy(),
                        line.ticket()));
    }

    private static String subject(WaiverLine line) {
        return line.subject().entrySet().stream()
                .map(given -> given.getKey() + ": " + given.getValue())
                .collect(Collectors.joining(", "));
    }
}
