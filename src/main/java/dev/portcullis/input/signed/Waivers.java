package dev.portcullis.input.signed;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.YamlSchema;
import dev.portcullis.input.UserText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code waivers.yaml}.
 *
 * @param file as messages show it
 * @param waivers in the order of the file
 */
public record Waivers(String file, List<Waiver> waivers) {
    public static final Waivers NONE = new Waivers("waivers.yaml", List.of());

    private static final YamlSchema SCHEMA = YamlSchema.beside(Waivers.class, "waivers.schema.json");

    public Waivers {
        waivers = List.copyOf(waivers);
    }

    /** Read the file; whatever is malformed, or names a control that is not in the catalogue, is a mistake. */
    public static Waivers read(Path file, Catalogue catalogue) throws IOException, InvalidFilesException {
        return parse(file.toString(), UserText.read(file), catalogue);
    }

    /** Read the text of a file that messages call {@code file}. */
    public static Waivers parse(String file, String text, Catalogue catalogue) throws InvalidFilesException {
        return new Waivers(file, new EntryList(file, catalogue, SCHEMA, "waivers").read(text, Waivers::waiver));
    }

    private static Waiver waiver(Entry entry) {
        return new Waiver(
                entry.number(),
                entry.line(),
                entry.column(),
                entry.control(),
                entry.subject(),
                entry.needed("reason"),
                entry.needed("requestedBy"),
                entry.needed("approvedBy"),
                entry.optional("ticket"),
                entry.period("from", "expires"),
                entry.digest("evidenceDigest"));
    }
}
