package dev.portcullis.evaluate.portion;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes put aside in partitions, each of which is read as a whole later: a little of each in memory, the rest in one
 * temporary file. Close it to delete the file. Not thread-safe.
 */
final class Partitions implements Closeable {
    private static final int IN_MEMORY = 4_096;

    private final List<Partition> partitions = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long written;

    Partitions(int count) {
        for (int at = 0; at < count; at++) {
            partitions.add(new Partition());
        }
    }

    private record Chunk(long position, int length) {}

    private static final class Partition {
        private final List<Chunk> chunks = new ArrayList<>();
        private byte[] memory = new byte[0];
        private int used;
        private int size;
    }

    /** Append to a partition, whose number is taken from any bits of {@code hash}. */
    void add(long hash, ByteBuffer bytes) {
        Partition partition = partitions.get((int) Long.remainderUnsigned(hash, partitions.size()));
        int length = bytes.remaining();
        partition.size += length;
        if (partition.used + length > IN_MEMORY) {
            spill(partition, ByteBuffer.wrap(partition.memory, 0, partition.used));
            partition.used = 0;
        }
        if (length > IN_MEMORY) {
            spill(partition, bytes);
            return;
        }
        if (partition.memory.length == 0) {
            partition.memory = new byte[IN_MEMORY];
        }
        bytes.get(partition.memory, partition.used, length);
        partition.used += length;
    }

    private void spill(Partition partition, ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return;
        }
        partition.chunks.add(new Chunk(written, bytes.remaining()));
        try {
            FileChannel open = channel();
            while (bytes.hasRemaining()) {
                written += open.write(bytes, written);
            }
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private FileChannel channel() throws IOException {
        if (channel == null) {
            file = Files.createTempFile("portcullis", ".parts");
            file.toFile().deleteOnExit();
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return channel;
    }

    int count() {
        return partitions.size();
    }

    /** All bytes of a partition, in the order they were added. */
    ByteBuffer read(int number) throws IOException {
        Partition partition = partitions.get(number);
        ByteBuffer bytes = ByteBuffer.allocate(partition.size);
        for (Chunk chunk : partition.chunks) {
            bytes.limit(bytes.position() + chunk.length());
            long position = chunk.position();
            while (bytes.hasRemaining()) {
                int read = channel().read(bytes, position);
                if (read < 0) {
                    throw new IOException("a temporary file was cut while it was used");
                }
                position += read;
            }
        }
        bytes.limit(partition.size);
        return bytes.put(partition.memory, 0, partition.used).flip();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
