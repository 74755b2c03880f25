package dev.portcullis.table;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet with a header that stays in sight, a filter, and widths that fit its first rows. */
final class XlsxSheet {
    private static final int FLUSHED_ROWS = 200;

    private final Worksheet sheet;
    private final ColumnWidths widths;
    private final int columns;
    private int rows;

    XlsxSheet(Worksheet sheet, List<String> header) {
        this.sheet = sheet;
        this.columns = header.size();
        this.widths = new ColumnWidths(columns);
        sheet.freezePane(0, 1);
        write(header);
        for (int column = 0; column < columns; column++) {
            sheet.style(0, column).bold().set();
        }
    }

    int rows() {
        return rows;
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        write(cells);
        if (rows % FLUSHED_ROWS == 0) {
            flush();
        }
    }

    private void write(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Long number) {
                sheet.value(rows, column, number);
                widths.look(column, number.toString());
            } else if (cell != null && !cell.toString().isEmpty()) {
                String text = CellText.of(cell.toString());
                // Shared texts would all be kept in memory.
                sheet.inlineString(rows, column, text);
                widths.look(column, text);
            }
        }
        rows++;
    }

    /** Widths stand before the rows, so they come from the first ones. */
    private void flush() throws IOException {
        if (rows <= FLUSHED_ROWS) {
            widths.set(sheet);
        }
        sheet.flush();
    }

    void finish() throws IOException {
        if (rows < FLUSHED_ROWS) {
            widths.set(sheet);
        }
        sheet.setAutoFilter(0, 0, rows - 1, columns - 1);
        sheet.finish();
    }
}
