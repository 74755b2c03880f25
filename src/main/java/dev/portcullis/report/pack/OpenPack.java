package dev.portcullis.report.pack;

import dev.portcullis.report.pack.Part.Measured;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A pack that somebody hands over. Opening it looks at its list of files and its manifest; whether the files are those of
 * the manifest, {@link #checkFiles} says. Nothing is unpacked but what is asked for.
 */
public final class OpenPack implements Closeable {
    private static final int LARGEST_JSON = 32 << 20;
    private static final long LARGEST_INPUT = 64L << 20;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();
    private final List<Measured> measured = new ArrayList<>();
    private byte[] manifest = {};

    private OpenPack(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Open a file; one that is no zip, or whose list of files no pack of ours has, is refused. */
    public static OpenPack open(Path file) throws IOException, PackException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "it is no regular file");
        }
        OpenPack pack;
        try {
            pack = new OpenPack(
                    file,
                    ZipFile.builder()
                            .setPath(file)
                            .setUseUnicodeExtraFields(false)
                            .get());
        } catch (FileSystemException unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException noZip) {
            throw new PackException(file, "it is no evidence pack: it is no zip, or it was cut");
        }
        try {
            pack.entries.putAll(PackEntries.of(file, pack.zip));
            pack.manifest = pack.manifestBytes();
            return pack;
        } catch (IOException | PackException refused) {
            pack.close();
            throw refused;
        }
    }

    /** Whether a file that a user gave is larger than any program needs it. Snapshots are read as streams. */
    static boolean tooLarge(Enclosure kind, long size) {
        return kind != Enclosure.REFERENCE && size > LARGEST_INPUT;
    }

    private byte[] manifestBytes() throws IOException, PackException {
        byte[] bytes = bytes(Manifest.FILE);
        if (bytes == null) {
            throw wrong("it is no evidence pack: it holds no " + Manifest.FILE);
        }
        return bytes;
    }

    /** Whether these are the bytes of its manifest. */
    boolean hasManifest(byte[] bytes) {
        return Arrays.equals(manifest, bytes);
    }

    /** Read the manifest; one that this version does not understand is refused. */
    public Manifest manifest() throws PackException {
        try {
            JsonNode json = ManifestJson.STRICT.readTree(manifest);
            String version = json.path("schemaVersion").stringValue("");
            if (!version.equals(Manifest.SCHEMA_VERSION)) {
                throw wrong("its manifest is of the version '" + version + "', and this program reads "
                        + Manifest.SCHEMA_VERSION + "; use the Portcullis that wrote it");
            }
            Manifest read = ManifestJson.manifest(json);
            String problem = ManifestCheck.problem(read);
            if (problem != null) {
                throw wrong("its manifest " + problem);
            }
            return read;
        } catch (JacksonException noManifest) {
            throw wrong("its " + Manifest.FILE + " is not one that Portcullis writes: "
                    + String.valueOf(noManifest.getOriginalMessage())
                            .lines()
                            .findFirst()
                            .orElse("unreadable"));
        }
    }

    /** The signatures, or null where nobody signed. One of another manifest is refused. */
    public @Nullable Signatures signatures() throws IOException, PackException {
        byte[] bytes = bytes(Envelope.FILE);
        if (bytes == null) {
            return null;
        }
        try {
            Envelope envelope = Envelope.parse(bytes);
            if (!envelope.payloadType().equals(Envelope.TYPE)) {
                throw wrong("what is signed in its " + Envelope.FILE + " is '" + envelope.payloadType()
                        + "', expected '" + Envelope.TYPE + "'");
            } else if (!hasManifest(envelope.payloadBytes())) {
                throw wrong("what is signed in its " + Envelope.FILE + " is not its " + Manifest.FILE
                        + "; one of them was changed");
            }
            return new Signatures(file, envelope);
        } catch (IllegalArgumentException noEnvelope) {
            throw wrong("its " + Envelope.FILE + " is no signature in the form of DSSE");
        }
    }

    /** Read every file, and compare it with what the manifest says of it; none may be missing, and none too many. */
    public void checkFiles(Manifest said) throws IOException, PackException {
        Map<String, ListedFile> listed = new HashMap<>();
        for (ListedFile line : said.files()) {
            if (listed.put(line.path(), line) != null) {
                throw wrong("its manifest lists '" + line.path() + "' twice");
            } else if (!entries.containsKey(line.path())) {
                throw wrong("'" + line.path() + "' is missing in it; its manifest lists it");
            }
        }
        measured.clear();
        for (ZipArchiveEntry entry : entries.values()) {
            Measured found = measure(entry);
            measured.add(found);
            if (!entry.getName().equals(Manifest.FILE) && !entry.getName().equals(Envelope.FILE)) {
                compare(listed.get(entry.getName()), found.listed());
            }
        }
    }

    private void compare(@Nullable ListedFile listed, ListedFile found) throws PackException {
        if (listed == null) {
            throw wrong("'" + found.path() + "' is in it, but its manifest does not list it");
        } else if (listed.size() != found.size()) {
            throw wrong("'" + found.path() + "' in it was changed: it has " + found.size()
                    + " bytes, the manifest says " + listed.size());
        } else if (!listed.sha256().equals(found.sha256())) {
            throw wrong("'" + found.path() + "' in it was changed: its SHA-256 is " + found.sha256()
                    + ", the manifest says " + listed.sha256());
        }
    }

    private Measured measure(ZipArchiveEntry entry) throws IOException, PackException {
        try {
            return new Part(entry.getName(), output -> copy(entry, output)).measure();
        } catch (FileSystemException unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException cut) {
            throw wrong("'" + entry.getName() + "' in it cannot be read; the zip was cut or damaged");
        }
    }

    /**
     * Compare the zip, byte for byte, with the one that this program makes of the same files; {@link #checkFiles} comes
     * first. So nothing can hide before, between or after the files, or say of them to other programs what it does not say
     * to this one.
     */
    public void checkForm() throws IOException, PackException {
        try (var same = new SameBytes(file)) {
            PackZip.write(measured, same);
            same.end();
        } catch (SameBytes.DifferentException different) {
            throw wrong("the zip around its files is not as Portcullis writes it: " + where(different.position()));
        }
    }

    private String where(long position) {
        if (position == 0) {
            return "there is something before its first file";
        }
        String last = "";
        long end = 0;
        for (ZipArchiveEntry entry : entries.values()) {
            if (entry.getLocalHeaderOffset() <= position) {
                last = entry.getName();
                end = entry.getDataOffset() + entry.getSize();
            }
        }
        return "byte " + position + (position < end ? ", at '" : ", after '") + last + "', is another";
    }

    /** Unpack one of its files. */
    public void unpack(String path, Path target) throws IOException {
        try (OutputStream output = Files.newOutputStream(target)) {
            copy(Objects.requireNonNull(entries.get(path), "it is in the pack"), output);
        }
    }

    private void copy(ZipArchiveEntry entry, OutputStream output) throws IOException {
        try (InputStream input = zip.getInputStream(entry)) {
            input.transferTo(output);
        }
    }

    private byte @Nullable [] bytes(String path) throws IOException, PackException {
        ZipArchiveEntry entry = entries.get(path);
        if (entry == null) {
            return null;
        } else if (entry.getSize() > LARGEST_JSON) {
            throw wrong("'" + path + "' in it is larger than " + (LARGEST_JSON >> 20) + " MiB");
        }
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            copy(entry, bytes);
        } catch (FileSystemException unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException cut) {
            throw wrong("'" + path + "' in it cannot be read; the zip was cut or damaged");
        }
        return bytes.toByteArray();
    }

    private PackException wrong(String problem) {
        return new PackException(file, problem);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
