package dev.portcullis.table;

import org.dhatim.fastexcel.Worksheet;

/** How wide the columns of a sheet should be: as wide as what was seen in them, within reason. */
final class ColumnWidths {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int AROUND_THE_TEXT = 3;

    private final int[] widths;

    ColumnWidths(int columns) {
        widths = new int[columns];
    }

    void look(int column, String text) {
        widths[column] = Math.max(widths[column], text.codePointCount(0, text.length()));
    }

    void set(Worksheet sheet) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, widths[column] + AROUND_THE_TEXT)));
        }
    }
}
