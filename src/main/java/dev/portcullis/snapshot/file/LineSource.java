package dev.portcullis.snapshot.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Hands out the lines of a file one after the other, in one buffer that is used again. Not thread-safe. */
final class LineSource implements Closeable {
    private static final int CHUNK = 1 << 16;
    /** No record of ours comes near it; what does is not a snapshot. */
    private static final int LONGEST_LINE = 64 << 20;

    /** A line that no record of ours comes near. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a line is longer than " + (LONGEST_LINE >> 20) + " MiB");
        }
    }

    private final InputStream input;
    private final byte[] chunk = new byte[CHUNK];
    private int chunkLength;
    private int chunkPosition;
    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean ended;

    private LineSource(InputStream input) {
        this.input = input;
    }

    static LineSource open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        InputStream raw = Files.newInputStream(file);
        try {
            boolean zipped = file.toString().endsWith(".gz");
            return new LineSource(zipped ? new GZIPInputStream(raw, CHUNK) : new BufferedInputStream(raw, CHUNK));
        } catch (IOException notZipped) {
            raw.close();
            throw notZipped;
        }
    }

    /** Move on to the next line; false at the end of the file. */
    boolean next() throws IOException {
        length = 0;
        while (true) {
            if (chunkPosition == chunkLength && !refill()) {
                ended = false;
                return length > 0;
            }
            int feed = lineFeed();
            append(feed < 0 ? chunkLength : feed);
            if (feed >= 0) {
                chunkPosition = feed + 1;
                ended = true;
                return true;
            }
        }
    }

    /** The bytes of the current line; only the first {@link #length()} count, and only until the next line. */
    byte[] buffer() {
        return line;
    }

    boolean startsWith(byte[] prefix) {
        return length >= prefix.length && Arrays.equals(line, 0, prefix.length, prefix, 0, prefix.length);
    }

    int length() {
        return length;
    }

    /** Whether the current line ends with a line feed; the last line of a file that was cut does not. */
    boolean ended() {
        return ended;
    }

    private boolean refill() throws IOException {
        chunkPosition = 0;
        chunkLength = Math.max(0, input.read(chunk));
        return chunkLength > 0;
    }

    private int lineFeed() {
        for (int at = chunkPosition; at < chunkLength; at++) {
            if (chunk[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void append(int until) throws IOException {
        int more = until - chunkPosition;
        if (length + more > LONGEST_LINE) {
            throw new TooLong();
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(chunk, chunkPosition, line, length, more);
        length += more;
        chunkPosition = until;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
