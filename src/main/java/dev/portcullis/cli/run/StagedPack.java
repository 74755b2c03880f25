package dev.portcullis.cli.run;

import dev.portcullis.snapshot.file.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An evidence pack that is written, but not yet at its place.
 *
 * @param sha256 the digest of the pack
 * @param keyid the key that signed it; null where nobody did
 */
public record StagedPack(
        AtomicFile file,
        Path target,
        String sha256,
        @Nullable String keyid) implements Closeable {

    /** Put it at its place. */
    public void commit() throws IOException {
        file.commit();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
