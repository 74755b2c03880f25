package dev.portcullis.cli.run;

import dev.portcullis.cli.option.InputOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.Roster;
import dev.portcullis.input.RosterReader;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files that a user gives besides the snapshot. */
public final class GivenInputs {
    private GivenInputs() {}

    /** Read them all; files that are wrong end the run before anything is judged, their mistakes told together. */
    public static Inputs read(InputOptions options, Configuration configuration)
            throws IOException, InvalidFilesException, InvalidSnapshotException {
        var mistakes = new ArrayList<Mistake>();
        Roster roster = read(options.roster(configuration), RosterReader::read, mistakes);
        AccessMatrix matrix = read(options.accessMatrix(configuration), AccessMatrixReader::read, mistakes);
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        Optional<Path> reference = options.reference(configuration);
        return new Inputs(roster, matrix, reference.isEmpty() ? null : Snapshot.read(reference.get(), false));
    }

    private interface Reader<T> {
        T read(Path file) throws IOException, InvalidFilesException;
    }

    private static <T> @Nullable T read(Optional<Path> file, Reader<T> reader, List<Mistake> mistakes)
            throws IOException {
        try {
            return file.isEmpty() ? null : reader.read(file.get());
        } catch (InvalidFilesException invalid) {
            mistakes.addAll(invalid.mistakes());
            return null;
        }
    }

    /** The accepted findings; none when no file was given, but for the demo, which brings its own. */
    public static Waivers waivers(InputOptions options, Configuration configuration, Catalogue catalogue, boolean demo)
            throws IOException, InvalidFilesException {
        Optional<Path> file = options.waivers(configuration);
        if (file.isPresent()) {
            return Waivers.read(file.get(), catalogue);
        }
        return demo ? DemoFiles.waivers(catalogue) : Waivers.NONE;
    }

    /** What officers attest; nothing when no file was given, but for the demo, which brings its own. */
    public static Attestations attestations(
            InputOptions options, Configuration configuration, Catalogue catalogue, boolean demo)
            throws IOException, InvalidFilesException {
        Optional<Path> file = options.attestations(configuration);
        if (file.isPresent()) {
            return Attestations.read(file.get(), catalogue);
        }
        return demo ? DemoFiles.attestations(catalogue) : Attestations.NONE;
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
