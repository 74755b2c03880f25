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
                boolean surrogates = Character.isSurrogate(one.charAt(at)) || Character.isSurrogate(other.charAt(at));
                return surrogates
                        ? Integer.compare(codePoint(one, at), codePoint(other, at))
                        : Character.compare(one.charAt(at), other.charAt(at));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int codePoint(String text, int at) {
        boolean insidePair =
                Character.isLowSurrogate(text.charAt(at)) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return text.codePointAt(insidePair ? at - 1 : at);
    }
}
