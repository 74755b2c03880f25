package dev.portcullis.input.signed;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.YamlSchema;
import dev.portcullis.input.UserText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code attestations.yaml}.
 *
 * @param file as messages show it
 * @param attestations in the order of the file
 */
public record Attestations(String file, List<Attestation> attestations) {
    public static final Attestations NONE = new Attestations("attestations.yaml", List.of());

    private static final YamlSchema SCHEMA = YamlSchema.beside(Attestations.class, "attestations.schema.json");

    public Attestations {
        attestations = List.copyOf(attestations);
    }

    /** Read the file; whatever is malformed, or names a control that is not in the catalogue, is a mistake. */
    public static Attestations read(Path file, Catalogue catalogue) throws IOException, InvalidFilesException {
        return parse(file.toString(), UserText.read(file), catalogue);
    }

    /** Read the text of a file that messages call {@code file}. */
    public static Attestations parse(String file, String text, Catalogue catalogue) throws InvalidFilesException {
        return new Attestations(
                file, new EntryList(file, catalogue, SCHEMA, "attestations").read(text, Attestations::attestation));
    }

    private static Attestation attestation(Entry entry) {
        return new Attestation(
                entry.number(),
                entry.control(),
                entry.subject(),
                entry.optional("statement"),
                entry.yes("compliant"),
                entry.needed("evidence"),
                entry.needed("by"),
                entry.period("on", "valid-until"));
    }
}
