package dev.portcullis.cli.run;

import dev.portcullis.assess.Assessment;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.Version;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.pack.Enclosed;
import dev.portcullis.report.pack.Enclosure;
import dev.portcullis.report.pack.ListedFile;
import dev.portcullis.report.pack.Manifest;
import dev.portcullis.report.pack.OpenPack;
import dev.portcullis.report.pack.PackComparison;
import dev.portcullis.report.pack.PackException;
import dev.portcullis.report.pack.PrivateFolder;
import dev.portcullis.report.pack.Terms;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the judgement of a pack again, by nothing but what is in it: no file that it names outside of itself is read. */
public final class PackedRun {
    private final Path file;
    private final OpenPack pack;
    private final Manifest manifest;
    private final PrivateFolder folder;

    /** @param folder where it may unpack */
    public PackedRun(Path file, OpenPack pack, Manifest manifest, PrivateFolder folder) {
        this.file = file;
        this.pack = pack;
        this.manifest = manifest;
        this.folder = folder;
    }

    /** Judge, and compare every byte of the result; the number of reports that are the same. */
    public int check() throws IOException, PackException {
        try {
            Map<Enclosure, Path> files = unpackInputs();
            Path given = files.remove(Enclosure.CONFIGURATION);
            Configuration configuration = given == null ? Configuration.none() : Configuration.read(given);
            Path snapshot = unpack(manifest.snapshot(), manifest.snapshot());
            var judging = Judging.of(
                    rules(),
                    configuration,
                    RuleCache.NONE,
                    GivenInputs.read(files),
                    files,
                    false,
                    failOn(manifest.run().failOn()));
            Snapshot judged = Evidence.only(
                    Snapshot.read(snapshot, !manifest.run().sealed()),
                    manifest.run().portals());
            if (given != null) {
                files.put(Enclosure.CONFIGURATION, given);
            }
            try (Judged again =
                    judging.judge(judged, Instant.parse(manifest.run().asOf()))) {
                return compare(again.assessment(), snapshot, files);
            }
        } catch (InvalidFilesException wrong) {
            throw invalid(wrong.mistakes().get(0).toString());
        } catch (InvalidSnapshotException | UsageException wrong) {
            throw invalid(String.valueOf(wrong.getMessage()));
        }
    }

    private int compare(Assessment again, Path snapshot, Map<Enclosure, Path> files) throws IOException, PackException {
        var enclosed = new ArrayList<Enclosed>();
        for (Manifest.Input input : manifest.inputs()) {
            Enclosure kind = Enclosure.of(input.kind()).orElseThrow();
            Path given = files.get(kind);
            enclosed.add(new Enclosed(kind, input.name(), output -> Files.copy(given, output)));
        }
        var terms = new Terms(
                output -> Files.copy(snapshot, output),
                manifest.snapshot().endsWith(".gz"),
                manifest.run().portals(),
                link(manifest.run().reportUrl()),
                enclosed,
                manifest.previous());
        return PackComparison.check(file, again, terms, pack);
    }

    /** Each under the name that the user gave it, which findings tell. */
    private Map<Enclosure, Path> unpackInputs() throws IOException {
        Map<Enclosure, Path> files = new EnumMap<>(Enclosure.class);
        for (Manifest.Input input : manifest.inputs()) {
            Path unpacked = unpack(input.path(), "given/" + input.kind() + "/" + input.name());
            files.put(Enclosure.of(input.kind()).orElseThrow(), unpacked);
        }
        return files;
    }

    private Catalogue rules() throws IOException, InvalidFilesException {
        for (ListedFile listed : manifest.files()) {
            if (listed.path().startsWith("rules/")) {
                unpack(listed.path(), listed.path());
            }
        }
        List<PackSource> sources = new ArrayList<>();
        for (Manifest.Rules rules : manifest.rules()) {
            Path unpacked = folder.path().resolve(rules.path());
            sources.add(new PackSource(unpacked, rules.folder(), rules.pack(), rules.version(), Version.number()));
        }
        return Catalogue.read(sources);
    }

    private Path unpack(String path, String as) throws IOException {
        Path target = folder.resolve(as);
        pack.unpack(path, target);
        return target;
    }

    private @Nullable Severity failOn(String word) throws PackException {
        if (word.equals("never")) {
            return null;
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new PackException(file, "its manifest fails a run on '" + word + "'"));
    }

    private @Nullable URI link(@Nullable String url) throws PackException {
        try {
            return url == null ? null : URI.create(url);
        } catch (IllegalArgumentException noUrl) {
            throw new PackException(file, "its manifest leads to no address");
        }
    }

    /** What is wrong with a file of the pack; where it was unpacked is of no use to anybody. */
    private PackException invalid(String problem) {
        String inside =
                problem.replace(folder.path() + folder.path().getFileSystem().getSeparator(), "");
        return new PackException(file, "what is in it cannot be judged: " + inside.replaceAll("\\.$", ""));
    }
}
