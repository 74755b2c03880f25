package dev.portcullis.snapshot.file;

import java.io.Closeable;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The digest of what is read: of much, it is taken on a thread of its own, since it takes as long as reading. Once this
 * is closed, the thread has ended. Not thread-safe.
 */
final class DigestBeside implements Closeable {
    /** Up to here a thread would take longer to start than it saves. */
    private static final long LITTLE = 4 << 20;

    /** A copy of a line that is far too long would take memory that nobody has. */
    private static final int LONGEST_COPY = 1 << 20;

    private static final int WAITING = 4;

    private final MessageDigest digest = Digests.sha256();
    private final Queue<Future<?>> waiting = new ArrayDeque<>(WAITING);
    private @Nullable Beside beside;
    private long length;

    /** Add bytes, which may change as soon as this returns. */
    void update(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (length <= LITTLE || count > LONGEST_COPY) {
            awaitAllBut(0);
            digest.update(bytes, offset, count);
            return;
        }
        if (beside == null) {
            beside = new Beside("portcullis-digest");
        }
        awaitAllBut(WAITING - 1);
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + count);
        waiting.add(beside.submit(() -> {
            digest.update(copy);
            return copy.length;
        }));
    }

    /** The digest of all bytes that were added; the next one begins anew. */
    byte[] digest() throws IOException {
        awaitAllBut(0);
        return digest.digest();
    }

    private void awaitAllBut(int few) throws IOException {
        try {
            while (waiting.size() > few) {
                Awaited.get(waiting.remove(), "interrupted while the snapshot was read");
            }
        } catch (InvalidSnapshotException noneIsReadThere) {
            throw new IllegalStateException(noneIsReadThere);
        }
    }

    @Override
    public void close() {
        if (beside != null) {
            beside.close();
        }
    }
}
