package dev.portcullis.report.tables;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.table.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code findings.csv}: a row a finding, open or waived, in the order of every report; written as a stream. */
public final class CsvReport {
    private static final List<String> COLUMNS = List.of(
            "fingerprint",
            "control",
            "severity",
            "state",
            "subject_type",
            "portal",
            "user_type",
            "module",
            "field",
            "email",
            "personality_id",
            "subject",
            "message",
            "evidence",
            "waived_until");

    private CsvReport() {}

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CsvTable table = CsvTable.of(writer, COLUMNS);
        assessment.findings(finding -> {
            try {
                table.row(row(finding, assessment.waiver(finding)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        writer.flush();
    }

    private static List<@Nullable String> row(Finding finding, @Nullable WaiverLine waiver) {
        Subject subject = finding.subject();
        return Arrays.asList(
                finding.fingerprint(),
                finding.control(),
                finding.severity().word(),
                waiver == null ? "open" : "waived",
                subject.type().word(),
                subject.portal(),
                subject.userType(),
                subject.module(),
                subject.field(),
                subject.email(),
                subject.personalityId(),
                subject.label(),
                finding.message(),
                finding.evidence().stream().map(CsvReport::sentence).collect(Collectors.joining("; ")),
                waiver == null ? null : waiver.expires().toString());
    }

    private static String sentence(Evidence evidence) {
        return evidence.what() + " is " + evidence.observed() + ", expected " + evidence.expected();
    }
}
