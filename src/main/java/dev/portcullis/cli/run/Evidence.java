package dev.portcullis.cli.run;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.UnknownPortalException;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The snapshot a check judges; one that was only collected for it is deleted afterwards. */
public record Evidence(Snapshot snapshot, @Nullable Path temporary) implements Closeable {

    public static Evidence of(Snapshot snapshot) {
        return new Evidence(snapshot, null);
    }

    /** The same evidence, reduced to a part of its snapshot. */
    public Evidence with(Snapshot part) {
        return new Evidence(part, temporary);
    }

    public static Evidence collected(Collection collection, boolean demo, FetchListener listener)
            throws IOException, UsageException, CredentialsException, UnreachableException, UnknownPortalException,
                    InvalidSnapshotException {
        Path folder = Files.createTempDirectory("portcullis");
        Path file = folder.resolve("snapshot.ndjson");
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        try {
            collection.collect(demo, file, listener);
            return new Evidence(Snapshot.read(file, false), file);
        } finally {
            if (!Files.exists(file)) {
                Files.delete(folder);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Files.deleteIfExists(temporary);
            Files.deleteIfExists(temporary.toAbsolutePath().getParent());
        }
    }
}
