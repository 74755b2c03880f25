package dev.portcullis.cli.run;

import dev.portcullis.assess.ComparedFile;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.input.Roster;
import dev.portcullis.input.RosterReader;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.report.pack.Enclosure;
import dev.portcullis.report.pack.GivenFile;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files that a user gives besides the snapshot. */
public final class GivenInputs {
    private GivenInputs() {}

    /** Read them all; files that are wrong end the run before anything is judged, their mistakes told together. */
    public static Inputs read(Map<Enclosure, Path> files)
            throws IOException, InvalidFilesException, InvalidSnapshotException {
        var mistakes = new ArrayList<Mistake>();
        Roster roster = read(files.get(Enclosure.ROSTER), RosterReader::read, mistakes);
        AccessMatrix matrix = read(files.get(Enclosure.ACCESS_MATRIX), AccessMatrixReader::read, mistakes);
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        Path reference = files.get(Enclosure.REFERENCE);
        return new Inputs(roster, matrix, reference == null ? null : Snapshot.read(reference, false));
    }

    private interface Reader<T> {
        T read(Path file) throws IOException, InvalidFilesException;
    }

    private static <T> @Nullable T read(@Nullable Path file, Reader<T> reader, List<Mistake> mistakes)
            throws IOException {
        try {
            return file == null ? null : reader.read(file);
        } catch (InvalidFilesException invalid) {
            mistakes.addAll(invalid.mistakes());
            return null;
        }
    }

    /** The accepted findings; none when no file was given, but for the demo, which brings its own. */
    public static Waivers waivers(Map<Enclosure, Path> files, Catalogue catalogue, boolean demo)
            throws IOException, InvalidFilesException {
        Path file = files.get(Enclosure.WAIVERS);
        if (file != null) {
            return Waivers.read(file, catalogue);
        }
        return demo ? DemoFiles.waivers(catalogue) : Waivers.NONE;
    }

    /** What officers attest; nothing when no file was given, but for the demo, which brings its own. */
    public static Attestations attestations(Map<Enclosure, Path> files, Catalogue catalogue, boolean demo)
            throws IOException, InvalidFilesException {
        Path file = files.get(Enclosure.ATTESTATIONS);
        if (file != null) {
            return Attestations.read(file, catalogue);
        }
        return demo ? DemoFiles.attestations(catalogue) : Attestations.NONE;
    }

    /** The files that subjects are compared with, and what makes each the very one. */
    public static List<ComparedFile> compared(Map<Enclosure, Path> files) throws IOException {
        List<ComparedFile> compared = new ArrayList<>();
        for (Enclosure kind : List.of(Enclosure.ROSTER, Enclosure.ACCESS_MATRIX, Enclosure.REFERENCE)) {
            Path file = files.get(kind);
            if (file != null) {
                String digest = GivenFile.copy(file, OutputStream.nullOutputStream());
                compared.add(new ComparedFile(kind.word(), String.valueOf(file.getFileName()), digest));
            }
        }
        return compared;
    }

    /** Refuse a reference of another organisation: everything in it would be new. */
    public static void sameOrganisation(Inputs inputs, Snapshot snapshot) throws UsageException {
        Org now = snapshot.org();
        Org before = inputs.reference() == null ? null : inputs.reference().org();
        if (now != null
                && before != null
                && now.id() != null
                && before.id() != null
                && !now.id().equals(before.id())) {
            throw new UsageException("the reference snapshot is of another organisation (" + named(before)
                    + ") than the one to be judged (" + named(now)
                    + "); expected an earlier snapshot of the same organisation.");
        }
    }

    private static String named(Org org) {
        return Console.clean(String.valueOf(org.name())) + ", id " + Console.clean(String.valueOf(org.id()));
    }
}
