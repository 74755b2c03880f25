package dev.portcullis.cli.list;

import dev.portcullis.cli.terminal.TextTable;
import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import java.io.IOException;
import java.util.List;

/** Rows as a table for people. */
final class TableRows<T> implements RowWriter<T> {
    private final TextTable table;
    private final List<Column<T>> columns;

    TableRows(Appendable target, List<Column<T>> columns, int width) {
        this.columns = columns.stream().filter(Column::onScreen).toList();
        this.table = new TextTable(
                target,
                this.columns.stream()
                        .map(column -> new TextTable.Heading(column.heading(), column.spare()))
                        .toList(),
                width);
    }

    @Override
    public void row(T row) throws IOException {
        table.row(Column.cells(columns, row));
    }

    /** The columns for which there was no room. */
    List<String> leftOut() {
        return table.leftOut();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
