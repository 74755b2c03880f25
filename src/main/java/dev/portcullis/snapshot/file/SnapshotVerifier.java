package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.End;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a snapshot from its first to its last line and refuses what is not in order. One per pass. */
final class SnapshotVerifier {
    private static final byte[] USER = "{\"kind\":\"user\",".getBytes(StandardCharsets.UTF_8);
    private static final int USER_RANK = User.RANK;

    private final Path file;
    private final boolean unsealed;
    private final MessageDigest digest = Digests.sha256();
    private long lines;
    private int rank;
    private @Nullable End end;

    SnapshotVerifier(Path file, boolean unsealed) {
        this.file = file;
        this.unsealed = unsealed;
    }

    /** What the seal of a file says. */
    record Seal(String sha256, boolean valid) {}

    /** Hand every record but the end line to {@code sink}, checking kinds, count and digest. */
    Seal read(Consumer<SnapshotRecord> sink) throws IOException, InvalidSnapshotException {
        return read(sink, false);
    }

    /** As {@link #read}, but for the users: their lines are counted and digested, and parsed when they are judged. */
    Seal readAllButUsers(Consumer<SnapshotRecord> sink) throws IOException, InvalidSnapshotException {
        return read(sink, true);
    }

    private Seal read(Consumer<SnapshotRecord> sink, boolean passOverUsers)
            throws IOException, InvalidSnapshotException {
        try (LineSource source = LineSource.open(file)) {
            while (source.next()) {
                boolean passOver = passOverUsers && rank == USER_RANK && end == null && source.startsWith(USER);
                if (!passOver) {
                    accept(source, sink);
                } else {
                    count(source);
                }
            }
        }
        return seal();
    }

    private void accept(LineSource source, Consumer<SnapshotRecord> sink) throws InvalidSnapshotException {
        if (end != null) {
            throw problem(lines + 2, "there is more after the end line; two files may have been joined");
        }
        SnapshotRecord record = parse(source);
        if (record instanceof End last) {
            end = last;
            return;
        }
        count(source);
        inOrder(record);
        sink.accept(record);
    }

    private void count(LineSource source) {
        lines++;
        digest.update(source.buffer(), 0, source.length());
        digest.update((byte) '\n');
    }

    private SnapshotRecord parse(LineSource source) throws InvalidSnapshotException {
        long line = lines + 1;
        try {
            return SnapshotJson.parse(source.buffer(), 0, source.length());
        } catch (JacksonException notOurs) {
            String cut = source.ended() ? "" : "; the file may have been cut here";
            throw problem(line, "not a snapshot record: " + firstLine(notOurs.getOriginalMessage()) + cut);
        }
    }

    private void inOrder(SnapshotRecord record) throws InvalidSnapshotException {
        boolean headerHere = record instanceof Header;
        if (headerHere != (lines == 1)) {
            throw problem(lines, headerHere ? "a second header" : "the first line must be of kind 'snapshot'");
        }
        if (record instanceof Header header) {
            check(header);
        }
        if (record.rank() < rank) {
            throw problem(
                    lines,
                    "kinds are out of order: " + record.getClass().getSimpleName()
                            + " must come before what stands above it");
        }
        rank = record.rank();
    }

    private void check(Header header) throws InvalidSnapshotException {
        if (header.version() != Header.VERSION) {
            throw problem(
                    lines,
                    "snapshot version " + header.version() + ", expected " + Header.VERSION
                            + "; use the Portcullis version that wrote it");
        }
        if (header.collectedAt() == null || header.source() == null) {
            throw problem(lines, "the header lacks 'collectedAt' or 'source'");
        }
    }

    private Seal seal() throws InvalidSnapshotException {
        String actual = HexFormat.of().formatHex(digest.digest());
        boolean valid = end != null && end.records() == lines && actual.equals(end.sha256());
        if (!valid && (lines == 0 || !unsealed)) {
            throw problem(lines + 1, broken(end, actual) + "; collect it again, or accept it with --unsealed");
        }
        return new Seal(actual, valid);
    }

    private String broken(@Nullable End found, String actual) {
        if (lines == 0) {
            return "the file is empty";
        }
        if (found == null) {
            return "the end line is missing, the file was cut";
        }
        if (found.records() != lines) {
            return "the end line counts " + found.records() + " records, the file has " + lines;
        }
        return "the file was altered: its digest is " + actual + ", the end line says " + found.sha256();
    }

    private InvalidSnapshotException problem(long line, String problem) {
        return new InvalidSnapshotException(file, line, problem);
    }

    private static String firstLine(@Nullable String message) {
        String text = message == null ? "unreadable" : message;
        int feed = text.indexOf('\n');
        return feed < 0 ? text : text.substring(0, feed);
    }
}
