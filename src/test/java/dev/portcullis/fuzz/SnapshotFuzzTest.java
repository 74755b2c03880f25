package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Any file is a snapshot, which can be written again, or is refused with the line at fault. */
@ExtendWith(RanInputs.class)
class SnapshotFuzzTest {
    @TempDir
    static Path folder;

    @FuzzTest
    void file(byte[] file) throws Exception {
        Path plain = Files.write(folder.resolve("s.ndjson"), file);
        Path zipped = Files.write(folder.resolve("s.ndjson.gz"), file);

        read(plain, false);
        read(zipped, false);
        read(zipped, true);
        Optional<List<SnapshotRecord>> records = read(plain, true);
        if (records.isPresent()) {
            var again = SnapshotFile.of(records.get().toArray(SnapshotRecord[]::new));
            assertThat(Written.records(again, folder)).isEqualTo(records.get());
        }
    }

    private static Optional<List<SnapshotRecord>> read(Path file, boolean unsealed) throws IOException {
        try {
            return Optional.of(Written.records(Snapshot.read(file, unsealed)));
        } catch (InvalidSnapshotException refused) {
            assertThat(refused).hasMessageMatching("\\Q" + file + "\\E:[1-9]\\d*: .+");
            return Optional.empty();
        }
    }
}
