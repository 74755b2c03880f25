package dev.portcullis.report.pack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Takes what a file should be, and fails at the first byte that is another. */
final class SameBytes extends OutputStream {
    private final InputStream file;
    private long position;

    SameBytes(Path file) throws IOException {
        this.file = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The bytes are not the same. */
    static final class DifferentException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long position;

        DifferentException(long position) {
            this.position = position;
        }

        /** Of the first byte that is another, counted from 0. */
        long position() {
            return position;
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] expected, int from, int length) throws IOException {
        byte[] found = file.readNBytes(length);
        int different = Arrays.mismatch(found, 0, found.length, expected, from, from + length);
        if (different >= 0) {
            throw new DifferentException(position + different);
        }
        position += length;
    }

    /** Say that nothing more should come. */
    void end() throws IOException {
        if (file.read() >= 0) {
            throw new DifferentException(position);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
