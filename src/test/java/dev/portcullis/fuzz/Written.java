package dev.portcullis.fuzz;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What comes back of records that were written to a snapshot file. */
final class Written {
    private Written() {}

    /** Write and read; the header is left out. */
    static List<SnapshotRecord> records(SnapshotFile given, Path folder) throws IOException, InvalidSnapshotException {
        return records(Snapshot.read(given.write(folder.resolve("written.ndjson")), false));
    }

    /** Every record of the file but its header. */
    static List<SnapshotRecord> records(Snapshot snapshot) throws IOException, InvalidSnapshotException {
        var records = new ArrayList<SnapshotRecord>();
        if (snapshot.org() != null) {
            records.add(snapshot.org());
        }
        records.addAll(snapshot.portals());
        records.addAll(snapshot.userTypes());
        records.addAll(snapshot.hubUsers());
        records.addAll(snapshot.fieldMetadata());
        snapshot.users(records::add);
        records.addAll(snapshot.coverage());
        return records;
    }
}
