package dev.portcullis.report.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What users give besides the snapshot, each with its place in a pack. */
public enum Enclosure {
    CONFIGURATION("configuration", ".yaml"),
    WAIVERS("waivers", ".yaml"),
    ATTESTATIONS("attestations", ".yaml"),
    ROSTER("roster", ".csv", ".xlsx"),
    ACCESS_MATRIX("access-matrix", ".csv", ".xlsx"),
    REFERENCE("reference", ".ndjson", ".ndjson.gz");

    private final String word;
    private final String ending;
    private final String otherEnding;

    Enclosure(String word, String... endings) {
        this.word = word;
        this.ending = endings[0];
        this.otherEnding = endings[endings.length - 1];
    }

    /** What the manifest calls it. */
    public String word() {
        return word;
    }

    public static Optional<Enclosure> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Where it lies in a pack: the name that the user gave it would not do on every system. */
    String path(String name) {
        boolean other = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") || name.endsWith(".gz");
        return "inputs/" + word + (other ? otherEnding : ending);
    }
}
