package dev.portcullis.report.pack;

import dev.portcullis.report.pack.Part.Measured;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A pack as somebody alters it who knows how packs are made. */
public final class ForgedPack {
    private final Map<String, byte[]> files = new TreeMap<>();

    private ForgedPack() {}

    public static ForgedPack of(Path pack) throws IOException {
        var forged = new ForgedPack();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                forged.files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return forged;
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    public ForgedPack put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public ForgedPack remove(String path) {
        if (files.remove(path) == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return this;
    }

    /** Change a text, which must not stay the same. */
    public ForgedPack edit(String path, UnaryOperator<String> change) {
        String text = text(path);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("nothing to change in " + path);
        }
        return put(path, changed);
    }

    public ForgedPack manifest(String from, String to) {
        return edit("manifest.json", text -> text.replace(from, to));
    }

    /** Make the manifest list the files as they are now. */
    public ForgedPack list() throws IOException {
        Manifest old = ManifestJson.manifest(ManifestJson.STRICT.readTree(files.get(Manifest.FILE)));
        List<ListedFile> listed = measured().stream()
                .map(Measured::listed)
                .filter(file ->
                        !file.path().equals(Manifest.FILE) && !file.path().equals(Envelope.FILE))
                .toList();
        files.put(
                Manifest.FILE,
                ManifestJson.bytes(new Manifest(
                        old.schemaVersion(),
                        old.tool(),
                        old.run(),
                        old.snapshot(),
                        old.rules(),
                        old.inputs(),
                        old.settings(),
                        listed,
                        old.previous())));
        return this;
    }

    public ForgedPack sign(Path key) throws Exception {
        files.put(
                Envelope.FILE,
                Envelope.sign(files.get(Manifest.FILE), SigningKey.read(key)).bytes());
        return this;
    }

    private List<Measured> measured() throws IOException {
        List<Part> parts = new ArrayList<>();
        files.forEach((path, bytes) -> parts.add(Part.of(path, bytes)));
        return PackWriter.measured(parts);
    }

    public Path write(Path target) throws IOException {
        try (OutputStream output = Files.newOutputStream(target)) {
            PackZip.write(measured(), output);
        }
        return target;
    }
}
