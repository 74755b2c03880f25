package dev.portcullis.report.markdown;

import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import java.nio.charset.StandardCharsets;

/** The rows of a table, as many as there is room for; what is left out is counted. */
final class Rows {
    private final int mostBytes;
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private long shown;
    private long all;

    Rows(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Add a row; cells hold what {@link #code} gave, or words of ours. */
    void add(String... cells) {
        all++;
        String row = "| " + String.join(" | ", cells) + " |\n";
        int size = row.getBytes(StandardCharsets.UTF_8).length;
        // Once one is left out, all that follow are, or the first ones would not be the first ones.
        if (shown == all - 1 && bytes + size <= mostBytes) {
            text.append(row);
            bytes += size;
            shown++;
        }
    }

    /** A table with these headings, and before it how many of the rows are in it. */
    String table(String left, String... headings) {
        if (all == 0) {
            return "None.\n";
        }
        String cut = shown == all ? "" : "First " + Counts.number(shown) + " of " + Counts.number(all) + left + "\n\n";
        return cut + "| " + String.join(" | ", headings) + " |\n" + "|---".repeat(headings.length) + "|\n" + text;
    }

    /**
     * Text from elsewhere as code: in code nothing makes a link, an image, a mention, a reference or HTML on any platform.
     * What would end the code or the cell is written as what looks like it.
     */
    static String code(String sentence) {
        String plain = Plain.sentence(sentence).replace('`', '\'').replace('|', '\u00A6');
        return plain.isEmpty() ? "unknown" : "`" + plain + "`";
    }
}
