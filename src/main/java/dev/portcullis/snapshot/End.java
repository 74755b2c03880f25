package dev.portcullis.snapshot;

/**
 * The last line, which seals the file.
 *
 * @param records the number of lines before this one
 * @param sha256 hex digest of all bytes before this line
 */
public record End(long records, String sha256) implements SnapshotRecord {
    @Override
    public int rank() {
        return 8;
    }
}
