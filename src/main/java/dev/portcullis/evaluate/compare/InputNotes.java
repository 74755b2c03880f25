package dev.portcullis.evaluate.compare;

import dev.portcullis.evaluate.expected.Lines;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.file.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should know of the user's own files, such as rows that name something unknown. Such rows still count as
 * they stand.
 */
public final class InputNotes {
    /** So many unknown names of a file are told one by one. */
    private static final int MOST = 50;

    private final Snapshot snapshot;
    private final KnownNames names;

    public InputNotes(Snapshot snapshot, Gaps gaps) {
        this.snapshot = snapshot;
        this.names = new KnownNames(snapshot, new RememberedGaps(gaps));
    }

    /** The notes on a roster; none when it is null. */
    public List<String> of(@Nullable Roster roster) {
        if (roster == null) {
            return List.of();
        }
        var unknown = new Unknown();
        for (Roster.Row row : roster.rows()) {
            unknown.add(names.unknown(row.portal(), row.userType()), row.line());
        }
        return unknown.notes(FileName.of(roster.file()));
    }

    /** The notes on an access matrix; none when it is null. */
    public List<String> of(@Nullable AccessMatrix matrix) {
        if (matrix == null) {
            return List.of();
        }
        var unknown = new Unknown();
        for (AccessMatrix.Row row : matrix.rows()) {
            unknown.add(names.unknown(row.portal(), row.userType()), row.line());
            if (names.unknownModule(row.module())) {
                unknown.add("the snapshot nowhere names a module '" + row.module() + "'", row.line());
            }
        }
        return unknown.notes(FileName.of(matrix.file()));
    }

    /** The notes on a reference snapshot; none when it is null. */
    public List<String> of(@Nullable Snapshot reference) {
        if (reference == null) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        Instant now = snapshot.header().collectedAt();
        Instant before = reference.header().collectedAt();
        if (before.isAfter(now)) {
            notes.add("the reference snapshot was collected at " + before + ", after the snapshot it is compared with ("
                    + now + ")");
        }
        if (id(snapshot.org()) == null || id(reference.org()) == null) {
            notes.add("it is unknown whether the reference snapshot is of the same organisation");
        }
        if (!reference.sealed()) {
            notes.add("the reference snapshot has no valid end line");
        }
        return notes;
    }

    private static @Nullable String id(@Nullable Org org) {
        return org == null ? null : org.id();
    }

    private static final class Unknown {
        private final Map<String, IntStream.Builder> lines = new TreeMap<>();

        void add(@Nullable String unknown, int line) {
            if (unknown != null) {
                lines.computeIfAbsent(unknown, words -> IntStream.builder()).add(line);
            }
        }

        List<String> notes(String file) {
            var notes = new ArrayList<String>();
            lines.entrySet().stream()
                    .limit(MOST)
                    .forEach(entry -> notes.add(file + ": " + entry.getKey() + " ("
                            + Lines.of(entry.getValue().build()) + ")"));
            if (lines.size() > MOST) {
                notes.add(file + ": " + (lines.size() - MOST) + " more names are unknown");
            }
            return notes;
        }
    }
}
