package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.End;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a snapshot as a stream. The records must come in the order of the file; nothing stands at the target until
 * {@link #seal()}, and closing without it leaves what stood there. Not thread-safe.
 */
public final class SnapshotWriter implements Closeable {
    private final AtomicFile file;
    private final OutputStream output;
    private final MessageDigest digest = Digests.sha256();
    private long records;
    private int rank;

    private SnapshotWriter(AtomicFile file, OutputStream output) {
        this.file = file;
        this.output = output;
    }

    /** Start a snapshot at {@code target}; a name that ends in {@code .gz} makes it zipped. */
    public static SnapshotWriter create(Path target, Header header) throws IOException {
        // It names people: nobody but its owner need read it.
        AtomicFile file = AtomicFile.privateAt(target);
        OutputStream raw = Files.newOutputStream(file.temporary());
        boolean zipped = target.toString().endsWith(".gz");
        var writer = new SnapshotWriter(
                file, new BufferedOutputStream(zipped ? new GZIPOutputStream(raw, 1 << 16) : raw, 1 << 16));
        writer.write(header);
        return writer;
    }

    /** Add a record; one that belongs before the last one is our own mistake. */
    public void write(SnapshotRecord record) throws IOException {
        inOrder(record.rank(), record.getClass());
        writeLine(SnapshotJson.bytes(record));
    }

    /** Add a user, as {@link #write(SnapshotRecord)}. */
    public void write(UserLine line) throws IOException {
        inOrder(User.RANK, User.class);
        writeLine(line.json());
    }

    private void inOrder(int next, Class<?> kind) {
        if (next < rank) {
            throw new IllegalStateException(kind.getSimpleName() + " after a kind that follows it");
        }
        rank = next;
    }

    /** Write the end line and put the file in its place. */
    public void seal() throws IOException {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        output.write(SnapshotJson.bytes(new End(records, sha256)));
        output.write('\n');
        output.close();
        file.commit();
    }

    private void writeLine(byte[] line) throws IOException {
        output.write(line);
        output.write('\n');
        digest.update(line);
        digest.update((byte) '\n');
        records++;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            output.close();
        }
    }
}
