package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.input.RosterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each table of a user's, whatever stands in it, is understood or refused with places. */
@ExtendWith(RanInputs.class)
class UserTableFuzzTest {
    @TempDir
    static Path folder;

    @FuzzTest
    void file(byte[] table) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), table);

        Refusal.orValue(
                file,
                RosterReader::read,
                roster -> assertThat(roster.rows())
                        .allSatisfy(row -> assertThat(row.email()).contains("@").doesNotContain(" ")));
        Refusal.orValue(
                file,
                AccessMatrixReader::read,
                matrix -> assertThat(matrix.rows())
                        .allSatisfy(row -> assertThat(row.module()).isNotBlank()));
    }
}
