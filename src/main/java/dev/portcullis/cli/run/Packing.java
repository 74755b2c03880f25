package dev.portcullis.cli.run;

import dev.portcullis.assess.Assessment;
import dev.portcullis.cli.option.EvidenceOptions;
import dev.portcullis.cli.option.SourceOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.input.Configuration;
import dev.portcullis.report.pack.Enclosed;
import dev.portcullis.report.pack.Enclosure;
import dev.portcullis.report.pack.GivenFile;
import dev.portcullis.report.pack.PackException;
import dev.portcullis.report.pack.PackWriter;
import dev.portcullis.report.pack.Part;
import dev.portcullis.report.pack.PrivateFolder;
import dev.portcullis.report.pack.SigningKey;
import dev.portcullis.report.pack.Terms;
import dev.portcullis.snapshot.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence pack of a run: what is given is noted before it is judged, and packed afterwards only if it is the same.
 *
 * @param snapshot the file that was given; null where one is collected
 */
public record Packing(
        Path target,
        @Nullable SigningKey key,
        @Nullable PreviousPack previous,
        List<Enclosed> enclosed,
        @Nullable GivenFile snapshot) {

    /** Find what is wrong before anything takes time; null where no pack is asked for. */
    public static @Nullable Packing begin(
            EvidenceOptions options,
            SourceOptions source,
            Configuration configuration,
            Map<Enclosure, Path> files,
            Progress progress)
            throws IOException, UsageException, PackException {
        Path target = options.target();
        if (target == null) {
            return null;
        }
        SigningKey key = options.key(progress::warn);
        PreviousPack previous = options.previous() == null ? null : PreviousPack.read(options.previous());
        AtomicFile.privateAt(target).close();
        Path given = source.snapshot();
        return new Packing(
                target,
                key,
                previous,
                enclosed(configuration, files, source.demo()),
                given == null ? null : GivenFile.of(given));
    }

    private static List<Enclosed> enclosed(Configuration configuration, Map<Enclosure, Path> files, boolean demo)
            throws IOException {
        var enclosed = new ArrayList<Enclosed>();
        if (!configuration.text().isEmpty()) {
            byte[] text = configuration.text().getBytes(StandardCharsets.UTF_8);
            enclosed.add(new Enclosed(Enclosure.CONFIGURATION, configuration.name(), output -> output.write(text)));
        }
        for (Map.Entry<Enclosure, Path> given : files.entrySet()) {
            enclosed.add(Enclosed.of(given.getKey(), given.getValue(), GivenFile.of(given.getValue())));
        }
        if (demo) {
            enclosed.addAll(DemoFiles.enclosed(files.keySet()));
        }
        return enclosed;
    }

    /** Write the pack beside its place; it appears there when it is committed. */
    public StagedPack stage(Assessment assessment, List<String> portals, @Nullable URI link)
            throws IOException, UsageException, PackException {
        if (previous != null) {
            previous.mustNotBeLaterThan(assessment.judgement().asOf());
        }
        Path judged = assessment.snapshot().file();
        Part.Content content = snapshot == null ? output -> Files.copy(judged, output) : snapshot;
        boolean zipped = judged.toString().endsWith(".gz");
        String before = previous == null ? null : previous.sha256();
        var terms = new Terms(content, zipped, portals, link, enclosed, before);
        AtomicFile file = AtomicFile.privateAt(target);
        try (PrivateFolder folder = PrivateFolder.create();
                OutputStream output = new BufferedOutputStream(Files.newOutputStream(file.temporary()), 1 << 16)) {
            String sha256 = PackWriter.write(assessment, terms, key, folder, output);
            return new StagedPack(file, target, sha256, key == null ? null : key.keyid());
        } catch (IOException | PackException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }
}
