package dev.portcullis.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of the shipped rules, read and checked when the program was built, by their YAML: a run that meets one
 * unchanged needs neither a YAML parser nor a schema. Whatever it does not hold is read as any other header.
 */
public final class HeaderIndex {
    private static final String RESOURCE = "headers.bin";
    private static final String FORM = "portcullis headers 2";

    private final Map<String, byte[]> headers;

    private HeaderIndex(Map<String, byte[]> headers) {
        this.headers = headers;
    }

    /** Called by the build: read the pack in the first folder, and write its index among the classes in the second. */
    public static void main(String[] folders) throws IOException, InvalidFilesException {
        Path rules = Path.of(folders[0]);
        Catalogue catalogue = Catalogue.read(List.of(new Catalogue.PackSource(rules, "rules", "portcullis", "built")));
        Path index = Path.of(folders[1], HeaderIndex.class.getPackageName().replace('.', '/'), RESOURCE);
        Files.write(index, bytes(catalogue));
    }

    /** The one that was shipped; without one, or with one that cannot be used, it knows no header. */
    static HeaderIndex shipped() {
        try (InputStream input = HeaderIndex.class.getResourceAsStream(RESOURCE)) {
            return input == null ? new HeaderIndex(Map.of()) : read(input.readAllBytes());
        } catch (IOException unreadable) {
            return new HeaderIndex(Map.of());
        }
    }

    /** The index of a catalogue; a header that some rule file shares with another is in it once. */
    static byte[] bytes(Catalogue catalogue) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var output = new DataOutputStream(bytes);
        output.writeUTF(FORM);
        output.writeInt(catalogue.files().size());
        for (RuleFile file : catalogue.files()) {
            var header = new ByteArrayOutputStream();
            HeaderForm.write(file.control(), new DataOutputStream(header));
            byte[] yaml = HeaderReader.yaml(file.text()).getBytes(StandardCharsets.UTF_8);
            output.writeInt(yaml.length);
            output.write(yaml);
            output.writeInt(header.size());
            header.writeTo(output);
        }
        return bytes.toByteArray();
    }

    /** An index in another form than this program's knows no header. */
    static HeaderIndex read(byte[] bytes) {
        var headers = new HashMap<String, byte[]>();
        try (var input = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!FORM.equals(input.readUTF())) {
                return new HeaderIndex(Map.of());
            }
            for (int left = input.readInt(); left > 0; left--) {
                String yaml = new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
                headers.put(yaml, input.readNBytes(input.readInt()));
            }
        } catch (IOException | IllegalArgumentException cutShort) {
            return new HeaderIndex(Map.of());
        }
        return new HeaderIndex(headers);
    }

    /** The control of a header, or null when it must be read. */
    @Nullable
    Control control(String yaml, String id, String file, String reportedFile, int ruleLine) {
        byte[] known = headers.get(yaml);
        if (known == null) {
            return null;
        }
        try (var input = new DataInputStream(new ByteArrayInputStream(known))) {
            Control control = HeaderForm.read(input, file, reportedFile, ruleLine);
            return control.id().equals(id) ? control : null;
        } catch (IOException | IllegalArgumentException | ClassCastException damaged) {
            return null;
        }
    }
}
