package dev.portcullis.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of tables, one after the other: each has a header that stays in sight and a filter, and its cells are texts
 * and whole numbers, so that nothing in them is run. It streams: only some rows are in memory. Rows beyond what a sheet
 * can hold go on in a next sheet. The same rows make the same bytes.
 */
public final class XlsxWorkbook implements Closeable {
    /** What spreadsheet programs take. */
    static final int MOST_ROWS = 1_048_576;

    private final OutputStream target;
    private final int mostRows;
    private final Path temporary;
    private final OutputStream written;
    private final Workbook workbook;
    private final Map<String, Integer> parts = new HashMap<>();
    private @Nullable XlsxSheet sheet;
    private String name = "";
    private List<String> columns = List.of();

    private XlsxWorkbook(OutputStream target, int mostRows) throws IOException {
        this.target = target;
        this.mostRows = mostRows;
        this.temporary = Files.createTempFile("portcullis", ".xlsx");
        this.temporary.toFile().deleteOnExit();
        this.written = Files.newOutputStream(temporary);
        this.workbook = new Workbook(written, "Portcullis", null);
    }

    /** A workbook; {@code target} gets it on {@link #close}, and stays open. */
    public static XlsxWorkbook of(OutputStream target) throws IOException {
        return new XlsxWorkbook(target, MOST_ROWS);
    }

    static XlsxWorkbook of(OutputStream target, int mostRows) throws IOException {
        return new XlsxWorkbook(target, mostRows);
    }

    /** Begin a table in a sheet of this name; the one before it is whole. */
    public void table(String title, List<String> header) throws IOException {
        name = title;
        columns = List.copyOf(header);
        next();
    }

    /** Add a row; null is an empty cell, a {@link Long} a number, anything else its text. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (sheet == null) {
            throw new IllegalStateException("a row before any table");
        } else if (sheet.rows() == mostRows) {
            next();
        }
        sheet.row(cells);
    }

    private void next() throws IOException {
        finish();
        int part = parts.merge(name, 1, Integer::sum);
        Worksheet worksheet = workbook.newWorksheet(part == 1 ? name : name + " " + part);
        sheet = new XlsxSheet(worksheet, columns);
    }

    private void finish() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
            workbook.finish();
            written.close();
            TimelessZip.copy(temporary, target);
        } finally {
            written.close();
            Files.deleteIfExists(temporary);
        }
    }
}
