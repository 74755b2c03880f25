package dev.portcullis.snapshot.file;

import java.nio.file.Path;

/** A snapshot file that must not be judged: cut, altered, of another version, or not a snapshot at all. */
public final class InvalidSnapshotException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param line the line at fault, counted from 1 */
    InvalidSnapshotException(Path file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
