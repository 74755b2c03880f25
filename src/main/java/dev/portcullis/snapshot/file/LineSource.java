package dev.portcullis.snapshot.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;

/** Hands out the lines of a file one after the other, as places in one buffer that is used again. Not thread-safe. */
final class LineSource implements Closeable {
    private static final int BLOCK = 1 << 17;
    /** No record of ours comes near it; what does is not a snapshot. */
    private static final int LONGEST_LINE = 64 << 20;

    /** A line that no record of ours comes near. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a line is longer than " + (LONGEST_LINE >> 20) + " MiB");
        }
    }

    /** Takes the bytes of many lines at once, after they were handed out. */
    interface Passed {
        void take(byte[] buffer, int offset, int length) throws IOException;
    }

    private final CheckedInputStream input;
    private final Passed passed;
    private byte[] buffer = new byte[BLOCK];
    /** What was read last: in a text, the JVM looks for a letter in many bytes at once. */
    private String letters = "";

    private int lettersStart;
    private int filled;
    private int taken;
    private int start;
    private int length;
    private int following;
    private boolean ended;

    private LineSource(InputStream input, Passed passed) {
        this.input = new CheckedInputStream(input, new CRC32C());
        this.passed = passed;
    }

    static LineSource open(Path file, Passed passed) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        InputStream raw = Files.newInputStream(file);
        try {
            return new LineSource(file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BLOCK) : raw, passed);
        } catch (IOException notZipped) {
            raw.close();
            throw notZipped;
        }
    }

    /** Move on to the next line; false at the end of the file. */
    boolean next() throws IOException {
        start = following;
        int searched = 0;
        while (true) {
            int feed = lineFeed(start + searched);
            length = (feed < 0 ? filled : feed) - start;
            if (length > LONGEST_LINE) {
                throw new TooLong();
            }
            ended = feed >= 0;
            following = start + length + (ended ? 1 : 0);
            if (ended) {
                return true;
            }
            searched = length;
            if (!refill()) {
                return length > 0;
            }
        }
    }

    /** Where the bytes of the current line stand, until the next one is asked for. */
    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return length;
    }

    boolean startsWith(byte[] prefix) {
        return length >= prefix.length && Arrays.equals(buffer, start, start + prefix.length, prefix, 0, prefix.length);
    }

    /** Whether the current line ends with a line feed; the last line of a file that was cut does not. */
    boolean ended() {
        return ended;
    }

    /** Let all lines before the current one be taken; at the end of the file all lines. */
    void pass() throws IOException {
        if (start > taken) {
            passed.take(buffer, taken, start - taken);
            taken = start;
        }
    }

    /** A sum over all that was read so far, which tells that a file was changed, but not by whoever wants to hide it. */
    long checksum() {
        return input.getChecksum().getValue();
    }

    private boolean refill() throws IOException {
        pass();
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, length);
            filled = length;
            start = 0;
            taken = 0;
        } else if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, LONGEST_LINE + BLOCK));
        }
        int more = Math.max(0, input.read(buffer, filled, Math.min(BLOCK, buffer.length - filled)));
        letters = new String(buffer, filled, more, StandardCharsets.ISO_8859_1);
        lettersStart = filled;
        filled += more;
        following = filled;
        return more > 0;
    }

    /** Where the next one stands; what was read before the last block was searched already. */
    private int lineFeed(int from) {
        int at = letters.indexOf('\n', from - lettersStart);
        return at < 0 ? -1 : lettersStart + at;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
