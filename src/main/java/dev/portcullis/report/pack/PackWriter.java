package dev.portcullis.report.pack;

import dev.portcullis.assess.Assessment;
import dev.portcullis.control.RulePack;
import dev.portcullis.report.pack.Part.Measured;
import dev.portcullis.snapshot.file.Digests;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes evidence packs: the same judgement gives the same bytes on every system. */
public final class PackWriter {
    private PackWriter() {}

    /** Find names of rule files that a pack cannot hold before anything takes time. */
    public static void check(List<RulePack> packs) throws PackException {
        var paths = new PackPaths();
        for (int index = 0; index < packs.size(); index++) {
            RulePack pack = packs.get(index);
            for (String name : pack.texts().keySet()) {
                String problem = paths.add(PackContents.folder(index, pack) + "/" + name);
                if (problem != null) {
                    throw new PackException(
                            Path.of(pack.folder(), name),
                            "it " + problem + "; rename it, or no evidence pack can hold it");
                }
            }
        }
    }

    /**
     * Write the pack, signed where there is a key; {@code output} stays open.
     *
     * @return the digest of the pack
     */
    public static String write(
            Assessment assessment, Terms terms, @Nullable SigningKey key, PrivateFolder folder, OutputStream output)
            throws IOException, PackException {
        List<Measured> files = measured(PackContents.inputs(assessment, terms));
        for (Enclosed given : terms.enclosed()) {
            long size = files.stream()
                    .filter(file -> file.part().path().equals(given.part().path()))
                    .mapToLong(Measured::size)
                    .sum();
            if (OpenPack.tooLarge(given.kind(), size)) {
                throw new PackException(Path.of(given.name()), "it is larger than an evidence pack can hold");
            }
        }
        for (Part report : PackContents.reports(assessment, terms.reportUrl())) {
            files.add(staged(report, folder).measure());
        }
        byte[] manifest = manifest(assessment, terms, files);
        files.add(Part.of(Manifest.FILE, manifest).measure());
        if (key != null) {
            files.add(
                    Part.of(Envelope.FILE, Envelope.sign(manifest, key).bytes()).measure());
        }
        var digested = new DigestOutputStream(output, Digests.sha256());
        PackZip.write(files, digested);
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    static byte[] manifest(Assessment assessment, Terms terms, List<Measured> files) {
        List<ListedFile> listed =
                PackZip.sorted(files).stream().map(Measured::listed).toList();
        return ManifestJson.bytes(Manifest.of(assessment, terms, listed));
    }

    static List<Measured> measured(List<Part> parts) throws IOException {
        var measured = new ArrayList<Measured>();
        for (Part part : parts) {
            measured.add(part.measure());
        }
        return measured;
    }

    /** A report is made once, and kept on disk until it is in the zip, which wants its size first. */
    private static Part staged(Part report, PrivateFolder folder) throws IOException {
        Path file = folder.resolve(report.path());
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            report.content().writeTo(output);
        }
        return new Part(report.path(), output -> Files.copy(file, output));
    }
}
