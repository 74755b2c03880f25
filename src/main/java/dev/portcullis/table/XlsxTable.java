package dev.portcullis.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook with one table, whose cells are all texts. */
public final class XlsxTable implements Closeable {
    private final XlsxWorkbook workbook;

    private XlsxTable(XlsxWorkbook workbook, String name, List<String> columns) throws IOException {
        this.workbook = workbook;
        workbook.table(name, columns);
    }

    /** A table in a sheet of this name; {@code target} gets it on {@link #close}, and stays open. */
    public static XlsxTable of(OutputStream target, String name, List<String> columns) throws IOException {
        return new XlsxTable(XlsxWorkbook.of(target), name, columns);
    }

    static XlsxTable of(OutputStream target, String name, List<String> columns, int mostRows) throws IOException {
        return new XlsxTable(XlsxWorkbook.of(target, mostRows), name, columns);
    }

    /** Add a row; null is an empty cell. */
    public void row(List<? extends @Nullable String> cells) throws IOException {
        workbook.row(cells);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
