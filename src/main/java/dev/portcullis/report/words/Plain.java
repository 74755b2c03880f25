package dev.portcullis.report.words;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text from elsewhere, made harmless to look at: one line, no control or direction characters, and not too long.
 * Escaping is the template's business.
 */
public final class Plain {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SENTENCE = 500;
    private static final char STAND_IN = '\uFFFD';

    private Plain() {}

    /** A name, cut at {@value #LONGEST_NAME} characters; a missing or blank one reads as unknown. */
    public static String name(@Nullable String text) {
        return text == null || text.isBlank() ? "unknown" : cut(whole(text), LONGEST_NAME);
    }

    /** A text on one line, cut at so many characters. */
    public static String upTo(int longest, String text) {
        return cut(whole(text), longest);
    }

    /** A sentence with names in it, cut at {@value #LONGEST_SENTENCE} characters. */
    public static String sentence(String text) {
        return cut(whole(text), LONGEST_SENTENCE);
    }

    /** The same, opening with a capital letter and ending with a full stop: reasons come without both. */
    public static String fullSentence(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String sentence = sentence(text);
        int first = sentence.codePointAt(0);
        String opened =
                Character.toString(Character.toTitleCase(first)) + sentence.substring(Character.charCount(first));
        return opened.endsWith(".") || opened.endsWith("…") ? opened : opened + ".";
    }

    /** A text of any length that keeps its lines: what a rule's author wrote. */
    public static String prose(String text) {
        return text.lines().map(Plain::whole).collect(Collectors.joining("\n")).strip();
    }

    /** A text of any length. */
    public static String whole(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(clean, point));
        return clean.toString().strip();
    }

    /** A parameter's value: a number, a word, a list of names, or a list of pairs of names. */
    public static String value(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "none"
                    : list.stream()
                            .map(item -> item instanceof List<?> pair ? pair(pair) : name(item.toString()))
                            .collect(Collectors.joining(", "));
        }
        return value instanceof Long number ? Long.toString(number) : sentence(value.toString());
    }

    private static String pair(List<?> pair) {
        return pair.stream().map(item -> name(item.toString())).collect(Collectors.joining(" with "));
    }

    private static void append(StringBuilder clean, int point) {
        if (breaksLine(point)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (misleads(point)) {
            clean.append(STAND_IN);
        } else {
            clean.appendCodePoint(point);
        }
    }

    private static boolean breaksLine(int point) {
        return point == '\n' || point == '\r' || point == '\t' || point == 0x2028 || point == 0x2029;
    }

    /** Listed rather than asked of Character, whose answer changes with the Unicode version of the JVM. */
    private static boolean misleads(int point) {
        return Character.isISOControl(point)
                || between(point, 0xD800, 0xDFFF)
                || turnsDirection(point)
                || invisible(point);
    }

    private static boolean turnsDirection(int point) {
        return between(point, 0x202A, 0x202E)
                || between(point, 0x2066, 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }

    /** What Unicode calls ignorable by default, but for joiners and what chooses a variant, which names need. */
    private static boolean invisible(int point) {
        return point == 0x00AD
                || between(point, 0x115F, 0x1160)
                || between(point, 0x17B4, 0x17B5)
                || point == 0x180E
                || point == 0x200B
                || between(point, 0x2060, 0x2065)
                || between(point, 0x206A, 0x206F)
                || point == 0x3164
                || point == 0xFEFF
                || point == 0xFFA0
                || between(point, 0xFFF0, 0xFFFB)
                || between(point, 0xFFFE, 0xFFFF)
                || between(point, 0x1BCA0, 0x1BCA3)
                || between(point, 0x1D173, 0x1D17A)
                || between(point, 0xE0000, 0xE0FFF);
    }

    private static boolean between(int point, int first, int last) {
        return first <= point && point <= last;
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip() + "…";
    }
}
