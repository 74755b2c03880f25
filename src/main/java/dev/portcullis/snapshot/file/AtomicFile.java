package dev.portcullis.snapshot.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that appears at its place whole or not at all: written beside it, then renamed. What is not committed is
 * deleted, also when the program is interrupted.
 */
public final class AtomicFile implements Closeable {
    private static final AtomicLong NEXT = new AtomicLong();

    private final Path target;
    private final Path temporary;

    private AtomicFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /** Prepare to replace {@code target}; its folder is made where it is missing. */
    public static AtomicFile at(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        return prepare(absolute, Files.createFile(folderOf(absolute).resolve(temporaryName(absolute))));
    }

    /** As {@link #at}, for a file that its owner alone may read. */
    public static AtomicFile privateAt(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        return prepare(absolute, Files.createTempFile(folderOf(absolute), "." + absolute.getFileName(), ".tmp"));
    }

    private static AtomicFile prepare(Path target, Path temporary) {
        temporary.toFile().deleteOnExit();
        return new AtomicFile(target, temporary);
    }

    private static Path folderOf(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || (Files.exists(target) && !Files.isRegularFile(target))) {
            // A device or a pipe would be replaced by a file, which nobody means.
            throw new FileSystemException(target.toString(), null, "it is no regular file");
        }
        Files.createDirectories(folder);
        return folder;
    }

    /** No other process has this name, so that two runs beside each other do not spoil each other's file. */
    private static String temporaryName(Path target) {
        return "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + NEXT.incrementAndGet() + ".tmp";
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
