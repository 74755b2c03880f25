package dev.portcullis.evaluate.compiled;

import dev.portcullis.snapshot.file.Digests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A compiled file as bytes: a SHA-256 digest, and the jar that it is the digest of. */
final class CompiledForm {
    private static final Attributes.Name MODEL = new Attributes.Name("Portcullis-Model");
    private static final Attributes.Name RULES = new Attributes.Name("Portcullis-Rules");
    private static final int DIGEST = 32;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CompiledForm() {}

    static byte[] bytes(CompiledFile file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(MODEL, file.model());
        manifest.getMainAttributes().put(RULES, Integer.toString(file.rules()));
        var jar = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(jar)) {
            // A JarOutputStream that is given the manifest would write the present time beside it.
            out.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(out);
            for (Map.Entry<String, byte[]> compiled : file.classes().entrySet()) {
                out.putNextEntry(entry(compiled.getKey()));
                out.write(compiled.getValue());
            }
        }
        byte[] content = jar.toByteArray();
        byte[] bytes = Arrays.copyOf(Digests.sha256().digest(content), DIGEST + content.length);
        System.arraycopy(content, 0, bytes, DIGEST, content.length);
        return bytes;
    }

    private static JarEntry entry(String name) {
        var entry = new JarEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** The file, when not a bit of it has changed. */
    static CompiledFile read(byte[] bytes) throws IOException {
        byte[] content = bytes.length < DIGEST ? new byte[0] : Arrays.copyOfRange(bytes, DIGEST, bytes.length);
        byte[] digest = Arrays.copyOf(bytes, DIGEST);
        if (!MessageDigest.isEqual(digest, Digests.sha256().digest(content))) {
            throw new IOException("damaged");
        }
        var classes = new TreeMap<String, byte[]>();
        try (var in = new JarInputStream(new ByteArrayInputStream(content))) {
            Manifest manifest = in.getManifest();
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                classes.put(entry.getName(), in.readAllBytes());
            }
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            return new CompiledFile(
                    String.valueOf(main.getValue(MODEL)), Integer.parseInt(main.getValue(RULES)), classes);
        } catch (NumberFormatException notOurs) {
            throw new IOException("not ours", notOurs);
        }
    }
}
