package dev.portcullis.report.handbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a handbook is written in. */
public enum HandbookFormat {
    MARKDOWN("md"),
    HTML("html");

    private final String ending;

    HandbookFormat(String ending) {
        this.ending = ending;
    }

    /** The word used on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ending() {
        return ending;
    }

    public static Optional<HandbookFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
