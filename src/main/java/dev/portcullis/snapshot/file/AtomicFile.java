package dev.portcullis.snapshot.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears at its place whole or not at all: written beside it, then renamed. What is not committed is
 * deleted, also when the program is interrupted.
 */
public final class AtomicFile implements Closeable {
    private final Path target;
    private final Path temporary;

    private AtomicFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /** Prepare to replace {@code target}; its folder is made where it is missing. */
    public static AtomicFile at(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new IOException("'" + target + "' is a directory, not a file");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + absolute.getFileName(), ".tmp");
        temporary.toFile().deleteOnExit();
        return new AtomicFile(absolute, temporary);
    }

    /** Where to write. */
    public Path temporary() {
        return temporary;
    }

    /** Put what was written in its place. */
    public void commit() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException oddFileSystem) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
