package dev.portcullis.cli.run;

import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.file.Awaited;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A snapshot file that is read while the rules are made ready, since neither needs the other. */
public final class SnapshotAhead implements Closeable {
    private final FutureTask<Snapshot> reading;

    private SnapshotAhead(FutureTask<Snapshot> reading) {
        this.reading = reading;
    }

    /** Begin to read; null when no file is given. */
    public static @Nullable SnapshotAhead of(@Nullable Path file, boolean unsealed) {
        if (file == null) {
            return null;
        }
        var reading = new FutureTask<>(() -> read(file, unsealed));
        var thread = new Thread(reading, "portcullis-snapshot");
        thread.setDaemon(true);
        thread.start();
        return new SnapshotAhead(reading);
    }

    private static Snapshot read(Path file, boolean unsealed) throws IOException, InvalidSnapshotException {
        Snapshot snapshot = Snapshot.read(file, unsealed);
        // The first certificate takes far longer than any other, and the rules that ask for it would wait.
        for (Portal portal : snapshot.portals()) {
            if (portal.samlCertificateExpiry() != null) {
                break;
            }
        }
        return snapshot;
    }

    /** Wait for it; what is wrong with the file is told here. */
    Snapshot snapshot() throws IOException, InvalidSnapshotException {
        return Awaited.get(reading, "interrupted while the snapshot was read");
    }

    /** Nobody needs it any more: reading ends with the next block. */
    @Override
    public void close() {
        reading.cancel(true);
    }
}
