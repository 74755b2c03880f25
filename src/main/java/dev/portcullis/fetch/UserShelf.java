package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Shelf;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.SnapshotWriter;
import dev.portcullis.snapshot.file.SortedSpill;
import dev.portcullis.snapshot.file.UserLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users of one user type as they come, sorted without holding them all. */
final class UserShelf implements Shelf<Wire.User>, Closeable {
    private final UserType userType;
    private final SortedSpill<UserLine> lines;

    UserShelf(UserType userType, int inMemory) {
        this.userType = userType;
        this.lines = new SortedSpill<>(UserLine.ORDER, UserLine.form(), inMemory);
    }

    @Override
    public void add(List<Wire.User> page) {
        List<UserLine> made = page.stream()
                .map(user -> UserLine.of(Facts.user(userType.portal(), userType.id(), user)))
                .toList();
        made.forEach(lines::add);
    }

    @Override
    public long distinct() {
        long[] count = {0};
        try {
            each(line -> count[0]++);
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
        return count[0];
    }

    @Override
    public void clear() {
        try {
            lines.clear();
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    /** Keep nothing more in memory: no further page comes. */
    void settle() {
        lines.settle();
    }

    void write(SnapshotWriter writer) throws IOException {
        each(writer::write);
    }

    private interface Sink {
        void take(UserLine line) throws IOException;
    }

    /** Each user once, though pages that overlap brought it twice. */
    private void each(Sink sink) throws IOException {
        try (SortedSpill.Sorted<UserLine> sorted = lines.sorted()) {
            @Nullable UserLine last = null;
            while (sorted.hasNext()) {
                UserLine line = sorted.next();
                if (last == null || !line.sameUser(last)) {
                    sink.take(line);
                }
                last = line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
