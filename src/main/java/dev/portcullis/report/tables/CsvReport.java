package dev.portcullis.report.tables;

import dev.portcullis.assess.Assessment;
import dev.portcullis.table.CsvTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** {@code findings.csv}: a row a finding, open or waived, in the order of every report; written as a stream. */
public final class CsvReport {
    private CsvReport() {}

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        CsvTable table = CsvTable.of(writer, FindingRow.COLUMNS);
        assessment.findings(finding -> {
            try {
                table.row(FindingRow.of(finding, assessment.waiver(finding)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        writer.flush();
    }
}
