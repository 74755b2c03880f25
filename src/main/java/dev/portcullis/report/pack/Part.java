package dev.portcullis.report.pack;

import dev.portcullis.snapshot.file.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** A file of a pack: its path in it, and how its bytes are had, as often as they are asked for. */
public record Part(String path, Content content) {

    /** How the bytes of a file are had. */
    public interface Content {
        /** Write them; {@code output} stays open. */
        void writeTo(OutputStream output) throws IOException;
    }

    /** A file of a pack whose bytes were read once. */
    record Measured(Part part, long size, String sha256, long crc) {
        ListedFile listed() {
            return new ListedFile(part.path(), size, sha256);
        }
    }

    static Part of(String path, byte[] bytes) {
        return new Part(path, output -> output.write(bytes));
    }

    Measured measure() throws IOException {
        MessageDigest digest = Digests.sha256();
        var counter = new Counter();
        var checked = new CheckedOutputStream(counter, new CRC32());
        content.writeTo(new DigestOutputStream(checked, digest));
        return new Measured(
                this,
                counter.size,
                HexFormat.of().formatHex(digest.digest()),
                checked.getChecksum().getValue());
    }

    private static final class Counter extends OutputStream {
        private long size;

        @Override
        public void write(int one) {
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
        }
    }
}
