package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.input.RosterReader;
import dev.portcullis.input.draft.Draft;
import dev.portcullis.input.draft.MatrixDraft;
import dev.portcullis.input.draft.RosterDraft;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No text of a tenant's becomes a formula, a cell or a row of its own; and what was written can be read. */
@ExtendWith(RanInputs.class)
class DraftFuzzTest {
    @TempDir
    static Path folder;

    @FuzzTest
    void text(byte[] input) throws Exception {
        String text = TenantText.of(input);
        var module = new Module("1", text, text, text, SnapshotFile.viewOnly(), List.of(), List.of(), null, null);
        var type = new UserType("10", "100", text, false, true, 1L, null, "Contacts", List.of(module));
        Path file = SnapshotFile.of(
                        SnapshotFile.portal("10", text),
                        type,
                        SnapshotFile.user("10", "100", "1", text, true),
                        SnapshotFile.user("10", "100", "2", text + "@example.com", false))
                .write(folder.resolve("s.ndjson"));
        Snapshot snapshot = Snapshot.read(file, false);

        Draft.Outcome roster = write(new RosterDraft(), snapshot, RosterReader.COLUMNS.size());
        assertThat(RosterReader.read(folder.resolve("draft.csv")).rows()).hasSize((int) roster.rows());
        Draft.Outcome matrix = write(new MatrixDraft(), snapshot, AccessMatrixReader.COLUMNS.size());
        assertThat(AccessMatrixReader.read(folder.resolve("draft.csv")).rows()).hasSize((int) matrix.rows());
    }

    private static Draft.Outcome write(Draft draft, Snapshot snapshot, int columns) throws Exception {
        var written = new StringBuilder();
        Draft.Outcome outcome = draft.write(snapshot, written);
        try (CSVParser cells = CSVParser.parse(new StringReader(written.toString()), CSVFormat.RFC4180)) {
            assertThat(cells.getRecords())
                    .hasSize((int) outcome.rows() + 1)
                    .allMatch(row -> row.size() == columns)
                    .flatMap(CSVRecord::toList)
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
        }
        // As the command does: half a character becomes a question mark.
        Files.write(folder.resolve("draft.csv"), written.toString().getBytes(StandardCharsets.UTF_8));
        return outcome;
    }
}
