package dev.portcullis.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a violation matters; the worst comes first. */
public enum Severity {
    /** Outsiders can destroy data or see what nobody meant to share. */
    CRITICAL,
    /** Outsiders can change data, or somebody has access who should not. */
    HIGH,
    /** A safeguard is missing, but something else still stands in the way. */
    MEDIUM,
    /** Untidy: it makes the next mistake more likely. */
    LOW;

    /** The word used in files and on the command line. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** Read the word; anything else is the caller's mistake. */
    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
