package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.End;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a snapshot from its first to its last line and refuses what is not in order. One per pass. */
final class SnapshotVerifier {
    private static final byte[] USER = "{\"kind\":\"user\",".getBytes(StandardCharsets.UTF_8);
    private static final int USER_RANK = User.RANK;
    private static final List<String> STATES = List.of(Coverage.COLLECTED, "refused", "failed", "partial", "skipped");

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
        } catch (EOFException | ZipException damaged) {
            throw problem(
                    lines + 1, "the file ends in .gz, but it is not zipped, or it was cut or altered from here on");
        } catch (LineSource.TooLong noRecord) {
            throw problem(lines + 1, "not a snapshot record: " + noRecord.getMessage());
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
        String problem;
        try {
            SnapshotRecord record = SnapshotJson.parse(source.buffer(), 0, source.length());
            if (record != null) {
                return record;
            }
            problem = "it is empty";
        } catch (JacksonException notOurs) {
            problem = sentence(notOurs);
        }
        String cut = source.ended() ? "" : "; the file may have been cut here";
        throw problem(lines + 1, "not a snapshot record: " + problem + cut);
    }

    private static String sentence(JacksonException notOurs) {
        if (notOurs instanceof InvalidTypeIdException) {
            return "its 'kind' is missing or unknown";
        }
        if (notOurs instanceof MismatchedInputException && notOurs.getPath().isEmpty()) {
            return "it is no JSON object";
        }
        if (notOurs instanceof MismatchedInputException) {
            String path = notOurs.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                    .collect(Collectors.joining("."));
            return "the value of '" + path + "' is of the wrong type";
        }
        return "not JSON: " + firstLine(notOurs.getOriginalMessage());
    }

    private void inOrder(SnapshotRecord record) throws InvalidSnapshotException {
        boolean headerHere = record instanceof Header;
        if (headerHere != (lines == 1)) {
            throw problem(lines, headerHere ? "a second header" : "the first line must be of kind 'snapshot'");
        }
        if (record instanceof Header header) {
            check(header);
        }
        if (record instanceof Org && record.rank() == rank) {
            throw problem(lines, "a second org; a snapshot is that of one organisation");
        }
        if (record instanceof Coverage coverage) {
            check(coverage);
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

    private void check(Coverage coverage) throws InvalidSnapshotException {
        if (coverage.resource() == null || coverage.state() == null || !STATES.contains(coverage.state())) {
            throw problem(
                    lines, "a coverage line needs a 'resource' and a 'state', one of " + String.join(", ", STATES));
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
