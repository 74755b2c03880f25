package dev.portcullis.cli.terminal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under a header, each on one line: a narrow terminal does without spare columns, cells that do not fit end in an
 * ellipsis, and nothing wraps. The first rows decide how wide columns are; later ones are written as they come. What
 * could steer a terminal is taken out.
 */
public final class TextTable implements Closeable {
    /** The width of what is no terminal: nothing is cut. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int FIRST_ROWS = 200;
    private static final int NARROWEST = 4;

    /** Less than that of a longer text says little. */
    private static final int READABLE = 20;

    private static final String GAP = "  ";

    private final Appendable target;
    private final int width;
    private final List<Heading> headings;
    private final int[] widths;
    private final List<String> leftOut = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private boolean sized;

    /**
     * The name of a column.
     *
     * @param spare whether a narrow terminal does without the column
     */
    public record Heading(String text, boolean spare) {}

    public TextTable(Appendable target, List<Heading> headings, int width) {
        this.target = target;
        this.width = width;
        this.headings = List.copyOf(headings);
        this.widths = new int[headings.size()];
        keep(headings.stream().map(Heading::text).toList());
    }

    /** The columns for which there was no room; known once the table is closed. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    public void row(List<String> cells) throws IOException {
        if (sized) {
            write(cells);
            return;
        }
        keep(cells);
        if (first.size() > FIRST_ROWS) {
            flush();
            spread();
        }
    }

    private void keep(List<String> cells) {
        List<String> cleaned = cells.stream().map(this::cleaned).toList();
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], DisplayWidth.of(cleaned.get(column)));
        }
        first.add(cleaned);
    }

    private String cleaned(String cell) {
        return width == UNLIMITED ? Console.line(cell) : Console.clean(cell);
    }

    private void flush() throws IOException {
        makeRoom();
        while (width != UNLIMITED && total() > width && shrink()) {}
        sized = true;
        for (List<String> row : first) {
            write(row);
        }
        first.clear();
    }

    /** The last spare columns go first. A width of 0 is that of a column that is left out. */
    private void makeRoom() {
        for (int column = widths.length - 1; column >= 0; column--) {
            if (headings.get(column).spare() && !readable()) {
                widths[column] = 0;
                leftOut.add(0, headings.get(column).text());
            }
        }
    }

    private boolean readable() {
        return width == UNLIMITED
                || Arrays.stream(widths).map(each -> Math.min(each, READABLE)).sum() + gaps() <= width;
    }

    private int total() {
        return Arrays.stream(widths).sum() + gaps();
    }

    private int gaps() {
        return GAP.length() * (shown() - 1);
    }

    private int shown() {
        return (int) Arrays.stream(widths).filter(each -> each > 0).count();
    }

    /** The widest column gives a place away, so that narrow ones stay whole. */
    private boolean shrink() {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            widest = widths[column] > widths[widest] ? column : widest;
        }
        if (widths[widest] <= NARROWEST) {
            return false;
        }
        widths[widest]--;
        return true;
    }

    /** Rows that are still to come may be wider: they get the room that is left. */
    private void spread() {
        if (width != UNLIMITED) {
            int more = Math.max(0, width - total()) / shown();
            Arrays.setAll(widths, column -> widths[column] == 0 ? 0 : widths[column] + more);
        }
    }

    private void write(List<String> cells) throws IOException {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] == 0) {
                continue;
            }
            String cell = cleaned(cells.get(column));
            String shown = width == UNLIMITED ? cell : DisplayWidth.cut(cell, widths[column]);
            line.append(shown).append(" ".repeat(Math.max(0, widths[column] - DisplayWidth.of(shown))));
            line.append(GAP);
        }
        String whole = line.toString().stripTrailing();
        target.append(width == UNLIMITED ? whole : DisplayWidth.cut(whole, width))
                .append('\n');
    }

    @Override
    public void close() throws IOException {
        if (!sized) {
            flush();
        }
    }
}
