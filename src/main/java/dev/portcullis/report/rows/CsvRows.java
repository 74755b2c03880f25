package dev.portcullis.report.rows;

import dev.portcullis.table.CsvTable;
import java.io.IOException;
import java.util.List;

/** Rows as CSV with a header. */
public final class CsvRows<T> implements RowWriter<T> {
    private final CsvTable table;
    private final List<Column<T>> columns;

    public CsvRows(Appendable target, List<Column<T>> columns) throws IOException {
        this.table = CsvTable.of(target, Column.keys(columns));
        this.columns = List.copyOf(columns);
    }

    @Override
    public void row(T row) throws IOException {
        table.row(Column.cells(columns, row));
    }

    @Override
    public void close() {}
}
