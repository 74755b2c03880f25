package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.User;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** Reads the users of a file that was verified, a batch at a time. Not thread-safe; one per pass. */
final class UserSource implements Closeable {
    static final int BATCH = 250;

    private final Path file;
    private final UserLines lines;
    private final LineSource source;
    private final LineParser parser;
    private final PlainUserReader reader = new PlainUserReader();
    private long line;

    private UserSource(Path file, UserLines lines, LineSource source) {
        this.file = file;
        this.lines = lines;
        this.source = source;
        this.parser = new LineParser(file);
    }

    static UserSource open(Path file, UserLines lines) throws IOException, InvalidSnapshotException {
        try {
            return new UserSource(file, lines, LineSource.open(file, (buffer, offset, length) -> {}));
        } catch (EOFException | ZipException notZipped) {
            throw changed(file);
        }
    }

    /** The next users in the order of the file; none at its end, where it proves to be the file that was verified. */
    List<User> next() throws IOException, InvalidSnapshotException {
        var batch = new ArrayList<User>(BATCH);
        try {
            while (batch.size() < BATCH && source.next()) {
                line++;
                if (lines.include(line)) {
                    batch.add(user());
                }
            }
        } catch (EOFException | ZipException | LineSource.TooLong damaged) {
            throw changed(file);
        }
        if (batch.isEmpty() && source.checksum() != lines.checksum()) {
            throw changed(file);
        }
        return batch;
    }

    private User user() throws InvalidSnapshotException {
        User user = reader.read(source.buffer(), source.offset(), source.length());
        if (user != null) {
            return user;
        }
        if (parser.parse(source, line) instanceof User other) {
            return other;
        }
        throw changed(file);
    }

    private static InvalidSnapshotException changed(Path file) {
        return new InvalidSnapshotException(file, 1, "the file was changed while it was read");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
