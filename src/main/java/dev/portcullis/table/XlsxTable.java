package dev.portcullis.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with a table: a header that stays in sight, a filter, and cells that are texts, so that nothing in them is
 * run. It streams: only some rows are in memory. Rows beyond what a sheet can hold go on in a next sheet. The same rows
 * make the same bytes.
 */
public final class XlsxTable implements Closeable {
    /** What spreadsheet programs take. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FLUSHED_ROWS = 200;

    private final OutputStream target;
    private final String name;
    private final List<String> columns;
    private final int mostRows;
    private final Path temporary;
    private final OutputStream written;
    private final Workbook workbook;
    private final ColumnWidths widths;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    private XlsxTable(OutputStream target, String name, List<String> columns, int mostRows) throws IOException {
        this.target = target;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.mostRows = mostRows;
        this.widths = new ColumnWidths(columns.size());
        this.temporary = Files.createTempFile("portcullis", ".xlsx");
        this.temporary.toFile().deleteOnExit();
        this.written = Files.newOutputStream(temporary);
        this.workbook = new Workbook(written, "Portcullis", null);
        this.sheet = begin();
    }

    /** A table in a sheet of this name; {@code target} gets it on {@link #close}, and stays open. */
    public static XlsxTable of(OutputStream target, String name, List<String> columns) throws IOException {
        return new XlsxTable(target, name, columns, MOST_ROWS);
    }

    static XlsxTable of(OutputStream target, String name, List<String> columns, int mostRows) throws IOException {
        return new XlsxTable(target, name, columns, mostRows);
    }

    /** Add a row; null is an empty cell. */
    public void row(List<? extends @Nullable String> cells) throws IOException {
        if (rows == mostRows) {
            end();
            sheet = begin();
        }
        write(cells);
        if (rows % FLUSHED_ROWS == 0) {
            flush();
        }
    }

    private void write(List<? extends @Nullable String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell != null && !cell.isEmpty()) {
                String text = CellText.of(cell);
                // Shared texts would all be kept in memory.
                sheet.inlineString(rows, column, text);
                widths.look(column, text);
            }
        }
        rows++;
    }

    private Worksheet begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        rows = 0;
        write(columns);
        for (int column = 0; column < columns.size(); column++) {
            sheet.style(0, column).bold().set();
        }
        return sheet;
    }

    /** Widths stand before the rows, so they come from the first ones. */
    private void flush() throws IOException {
        if (rows <= FLUSHED_ROWS) {
            widths.set(sheet);
        }
        sheet.flush();
    }

    private void end() throws IOException {
        if (rows < FLUSHED_ROWS) {
            widths.set(sheet);
        }
        sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        try {
            end();
            workbook.finish();
            written.close();
            TimelessZip.copy(temporary, target);
        } finally {
            written.close();
            Files.deleteIfExists(temporary);
        }
    }
}
