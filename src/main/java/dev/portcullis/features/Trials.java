package dev.portcullis.features;

import dev.portcullis.evaluate.Settings;
import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.CrmFile;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the examples of a run had judged; their snapshots lie on disk until this is closed. */
public final class Trials implements Closeable {
    private final List<Trial> trials = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private @Nullable Path folder;

    /** Write and read the CRM as a run on a stored snapshot does. */
    public Trial begin(Crm crm, RulesUnderTest rules) throws IOException, InvalidSnapshotException {
        if (folder == null) {
            folder = Files.createTempDirectory("portcullis-features");
        }
        Path file = folder.resolve(files.size() + ".ndjson");
        files.add(file);
        new CrmFile(crm).write(file);
        var settings = new Settings(
                Crm.AS_OF,
                rules.catalogue().parameters(crm.parameters()),
                false,
                crm.files.inputs(crm),
                new Attestations("attestations.yaml", crm.attestations));
        var trial = new Trial(Snapshot.read(file, false), settings);
        trials.add(trial);
        return trial;
    }

    public List<Trial> all() {
        return List.copyOf(trials);
    }

    /** How many things the examples said of controls. */
    public int expectations() {
        return trials.stream().mapToInt(Trial::expectations).sum();
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
        files.clear();
        trials.clear();
        folder = null;
    }
}
