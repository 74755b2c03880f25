package dev.portcullis.cli.run;

import dev.portcullis.cli.option.InputOptions;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.input.Configuration;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files that a user gives besides the snapshot. */
public final class GivenInputs {
    private GivenInputs() {}

    /** Read them all; a file that is wrong ends the run before anything is judged. */
    public static Inputs read(InputOptions options, Configuration configuration)
            throws IOException, InvalidSnapshotException {
        Optional<Path> reference = options.reference(configuration);
        return new Inputs(null, null, reference.isEmpty() ? null : Snapshot.read(reference.get(), false));
    }
}
