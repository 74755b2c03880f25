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
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a snapshot from its first to its last line and refuses what is not in order. One per file. */
final class SnapshotVerifier {
    private static final byte[] USER = "{\"kind\":\"user\",".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINE_FEED = {'\n'};
    private static final List<String> STATES = List.of(Coverage.COLLECTED, "refused", "failed", "partial", "skipped");

    private final Path file;
    private final boolean unsealed;
    private final DigestBeside digest = new DigestBeside();
    private final LineParser parser;
    private long lines;
    private boolean cut;
    private long firstUser;
    private long lastUser;
    private int rank;
    private @Nullable End end;
    private @Nullable String sha256;

    SnapshotVerifier(Path file, boolean unsealed) {
        this.file = file;
        this.unsealed = unsealed;
        this.parser = new LineParser(file);
    }

    /** What the seal of a file says, and where its users stand. */
    record Seal(String sha256, boolean valid, UserLines users) {}

    /**
     * Hand every record but the users to {@code sink}, checking kinds, count and digest. Of the users, who are read when
     * they are asked for, no more is looked at than what tells that a line is a user's.
     */
    Seal read(Consumer<SnapshotRecord> sink) throws IOException, InvalidSnapshotException {
        try (digest;
                LineSource source = LineSource.open(file, digest::update)) {
            while (source.next()) {
                if (rank == User.RANK && end == null && source.startsWith(USER)) {
                    count(source);
                    lastUser = lines;
                } else {
                    accept(source, sink);
                }
            }
            return seal(source);
        } catch (EOFException | ZipException damaged) {
            throw problem(
                    lines + 1, "the file ends in .gz, but it is not zipped, or it was cut or altered from here on");
        } catch (LineSource.TooLong noRecord) {
            throw problem(lines + 1, "not a snapshot record: " + noRecord.getMessage());
        }
    }

    private void accept(LineSource source, Consumer<SnapshotRecord> sink) throws IOException, InvalidSnapshotException {
        if (end != null) {
            throw problem(lines + 2, "there is more after the end line; two files may have been joined");
        }
        SnapshotRecord plain = plain(source);
        SnapshotRecord record = plain == null ? parser.parse(source, lines + 1) : plain;
        if (record instanceof End last) {
            end = last;
            sha256 = digestBefore(source);
            return;
        }
        count(source);
        inOrder(record);
        if (record instanceof User) {
            firstUser = firstUser == 0 ? lines : firstUser;
            lastUser = lines;
        } else {
            sink.accept(record);
        }
    }

    private static @Nullable SnapshotRecord plain(LineSource source) {
        if (source.startsWith(USER)) {
            return new PlainUserReader().read(source.buffer(), source.offset(), source.length());
        }
        return PlainRecordReader.read(source.buffer(), source.offset(), source.length());
    }

    private void count(LineSource source) {
        lines++;
        cut = !source.ended();
    }

    private String digestBefore(LineSource source) throws IOException {
        source.pass();
        if (cut) {
            digest.update(LINE_FEED, 0, 1);
        }
        return HexFormat.of().formatHex(digest.digest());
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

    private Seal seal(LineSource source) throws IOException, InvalidSnapshotException {
        String actual = sha256 == null ? digestBefore(source) : sha256;
        boolean valid = end != null && end.records() == lines && actual.equals(end.sha256());
        if (!valid && (lines == 0 || !unsealed)) {
            throw problem(lines + 1, broken(end, actual) + "; collect it again, or accept it with --unsealed");
        }
        return new Seal(actual, valid, new UserLines(firstUser, lastUser, source.checksum()));
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
}
