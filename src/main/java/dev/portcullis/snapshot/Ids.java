package dev.portcullis.snapshot;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of ids: by length, then by code point, which sorts decimal ids as numbers; missing ones come first. */
public final class Ids {
    private Ids() {}

    public static final Comparator<@Nullable String> ORDER =
            Comparator.nullsFirst(Comparator.comparingInt(String::length).thenComparing(Ids::byCodePoint));

    /** Compares by code point: {@link String#compareTo} puts supplementary characters before some of the basic plane. */
    public static int byCodePoint(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return Integer.compare(place(one.charAt(at)), place(other.charAt(at)));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Surrogates above all other characters: the order of code points, and a total one when they stand alone too. */
    private static int place(char character) {
        if (Character.isSurrogate(character)) {
            return character + 0x2000;
        }
        return character > Character.MAX_SURROGATE ? character - 0x800 : character;
    }
}
