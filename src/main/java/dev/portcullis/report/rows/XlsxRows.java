package dev.portcullis.report.rows;

import dev.portcullis.table.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows as a workbook. */
public final class XlsxRows<T> implements RowWriter<T> {
    private final XlsxTable table;
    private final List<Column<T>> columns;

    public XlsxRows(OutputStream target, String name, List<Column<T>> columns) throws IOException {
        this.table = XlsxTable.of(target, name, Column.keys(columns));
        this.columns = List.copyOf(columns);
    }

    @Override
    public void row(T row) throws IOException {
        table.row(Column.cells(columns, row));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
