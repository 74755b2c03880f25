package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.User;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;

/**
 * Reads the next few batches of users on a thread of its own while those before them are used. What fails there is
 * thrown here, in its turn; once this is closed, the thread has ended. Not thread-safe.
 */
final class ReadAhead implements Closeable {
    /** A user is sooner read than used. More that waits would outlive the young generation, which costs all it gains. */
    private static final int BATCHES = 4;

    private final UserSource source;
    private final Beside reader = new Beside("portcullis-reader");
    private final Queue<Future<List<User>>> coming = new ArrayDeque<>(BATCHES);

    ReadAhead(UserSource source) {
        this.source = source;
    }

    /** As {@link UserSource#next}. */
    List<User> next() throws IOException, InvalidSnapshotException {
        while (coming.size() < BATCHES) {
            coming.add(reader.submit(source::next));
        }
        return Awaited.get(coming.remove(), "interrupted while reading users");
    }

    @Override
    public void close() {
        reader.close();
    }
}
