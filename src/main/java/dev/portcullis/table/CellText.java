package dev.portcullis.table;

import java.util.regex.Pattern;

/** A text as a cell of a workbook can hold it. */
final class CellText {
    /** What spreadsheet programs take in a cell. */
    static final int LONGEST = 32_767;

    /** A spreadsheet program reads {@code _x0041_} as the character of that number. */
    private static final Pattern LIKE_A_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int REPLACEMENT = 0xFFFD;

    private CellText() {}

    /** The text with what XML cannot say replaced, and cut where it is too long for a cell. */
    static String of(String text) {
        var possible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> possible.appendCodePoint(allowed(character) ? character : REPLACEMENT));
        String escaped = LIKE_A_CHARACTER.matcher(possible).replaceAll("_x005F_");
        return escaped.length() <= LONGEST ? escaped : cut(escaped);
    }

    private static String cut(String text) {
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The characters of XML 1.0; a surrogate without its other half is none. */
    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= ' ' && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character < 0xFFFE)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
