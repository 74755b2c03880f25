package dev.portcullis.fetch.checkpoint;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file to which records are only ever added. Each stands with its length and a checksum, so that one that was not
 * written to its end is known for what it is. Thread-safe.
 */
final class Journal implements Closeable {
    /** Names the form of the file: another form gets another number. */
    private static final byte[] MAGIC = "portcullis checkpoint 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int FRAME = 2 * Integer.BYTES;
    /** No answer of Zoho's comes near it. */
    private static final int LARGEST = 1 << 27;

    private final FileChannel channel;
    private long end;

    /** Is shown each record of an old file. */
    interface Reader {
        void record(long position, byte[] bytes) throws IOException;
    }

    /** What is in the file was not written by this program, or was altered since. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Begin anew. */
    synchronized void clear() throws IOException {
        channel.truncate(0);
        end = 0;
        write(ByteBuffer.wrap(MAGIC));
    }

    /** Go through an old file, and cut off a record at its end that was not written whole. */
    synchronized void read(Reader reader) throws IOException {
        channel.position(0);
        var input = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        if (!Arrays.equals(input.readNBytes(MAGIC.length), MAGIC)) {
            throw new Damaged();
        }
        end = MAGIC.length;
        for (byte[] record = next(input); record != null; record = next(input)) {
            try {
                reader.record(end, record);
            } catch (IOException notOurs) {
                throw new Damaged();
            }
            end += FRAME + record.length;
        }
        channel.truncate(end);
    }

    /** The next record; null where none is whole. */
    private static byte @Nullable [] next(DataInputStream input) throws IOException {
        byte[] frame = input.readNBytes(FRAME);
        if (frame.length < FRAME) {
            return null;
        }
        int length = ByteBuffer.wrap(frame).getInt(0);
        if (length < 0 || length > LARGEST) {
            throw new Damaged();
        }
        byte[] record = input.readNBytes(length);
        if (record.length < length) {
            return null;
        } else if (checksum(record) != ByteBuffer.wrap(frame).getInt(Integer.BYTES)) {
            throw new Damaged();
        }
        return record;
    }

    /** Add a record; the system has it when this returns, and keeps it though the program be killed. */
    synchronized long append(byte[] record) throws IOException {
        long position = end;
        write(ByteBuffer.allocate(FRAME + record.length)
                .putInt(record.length)
                .putInt(checksum(record))
                .put(record)
                .flip());
        return position;
    }

    private void write(ByteBuffer bytes) throws IOException {
        long position = end;
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
            end = position;
        } catch (IOException full) {
            channel.truncate(end);
            throw full;
        }
    }

    /** The record at this position. */
    byte[] at(long position) throws IOException {
        ByteBuffer frame = ByteBuffer.wrap(bytes(position, FRAME));
        byte[] record = bytes(position + FRAME, frame.getInt());
        if (checksum(record) != frame.getInt()) {
            throw new Damaged();
        }
        return record;
    }

    private byte[] bytes(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes;
    }

    private static int checksum(byte[] record) {
        var checksum = new CRC32();
        checksum.update(record);
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
