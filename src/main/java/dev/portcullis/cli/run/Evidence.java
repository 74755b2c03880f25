package dev.portcullis.cli.run;

import dev.portcullis.cli.option.SourceOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.UnknownPortalException;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.setup.CheckpointFile;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.spelling.Nearest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The snapshot of a run; one that was only collected for it is deleted afterwards. */
public record Evidence(Snapshot snapshot, @Nullable Path temporary) implements Closeable {

    /**
     * Collect it or read it, whichever is asked for, and keep the portals that are asked for.
     *
     * @param ahead the snapshot that is read already; null when it is to be collected
     */
    public static Evidence take(
            Collection collection,
            SourceOptions source,
            @Nullable SnapshotAhead ahead,
            @Nullable CheckpointFile checkpoint,
            Progress progress)
            throws IOException, UsageException, CredentialsException, UnreachableException, UnknownPortalException,
                    InvalidSnapshotException {
        List<String> wanted = collection.portals();
        if (ahead == null) {
            progress.step("Collecting");
            Evidence collected = collected(collection, source.demo(), checkpoint, progress);
            progress.tellCredits();
            return new Evidence(only(collected.snapshot(), wanted), collected.temporary());
        }
        progress.step("Reading " + source.snapshot());
        Snapshot snapshot = ahead.snapshot();
        for (String name : wanted) {
            if (snapshot.portals().stream().noneMatch(portal -> Names.same(portal.name(), name))) {
                List<String> known = snapshot.portals().stream()
                        .map(portal -> String.valueOf(portal.name()))
                        .toList();
                String hint = Nearest.hint(name, known);
                throw new UsageException(
                        "the snapshot has no portal '" + Console.clean(name) + "'" + (hint.isEmpty() ? "." : hint));
            }
        }
        return new Evidence(only(snapshot, wanted), null);
    }

    /** The portals that are asked for; none named means all. */
    static Snapshot only(Snapshot snapshot, List<String> wanted) {
        return wanted.isEmpty()
                ? snapshot
                : snapshot.only(portal -> wanted.stream().anyMatch(name -> Names.same(portal.name(), name)));
    }

    private static Evidence collected(
            Collection collection, boolean demo, @Nullable CheckpointFile checkpoint, FetchListener listener)
            throws IOException, UsageException, CredentialsException, UnreachableException, UnknownPortalException,
                    InvalidSnapshotException {
        Path folder = Files.createTempDirectory("portcullis");
        Path file = folder.resolve("snapshot.ndjson");
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        try {
            collection.collect(demo, file, checkpoint, listener);
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
