package dev.portcullis.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from running a cell as a formula: what begins like one is written behind an apostrophe,
 * and the reader takes that apostrophe off again, so that each text comes back as it was.
 */
public final class FormulaGuard {
    /**
     * Apostrophes of the text itself count too, else the reader would take one that is not ours. Where Japanese or Chinese
     * is written, wide signs begin a formula as well.
     */
    private static final Pattern BEGINS_LIKE_A_FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** The text as a cell that no spreadsheet program runs. */
    public static String guarded(String text) {
        return BEGINS_LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #guarded}. */
    public static String unguarded(String text) {
        boolean guarded = text.startsWith("'")
                && BEGINS_LIKE_A_FORMULA.matcher(text.substring(1)).matches();
        return guarded ? text.substring(1) : text;
    }
}
