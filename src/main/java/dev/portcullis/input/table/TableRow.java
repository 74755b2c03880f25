package dev.portcullis.input.table;

import java.util.Map;
import java.util.Objects;

/**
 * A row that has every expected column.
 *
 * @param line where it begins in the file or sheet, counted from 1
 * @param cells by the name of the column
 */
public record TableRow(int line, Map<String, Cell> cells) {

    public Cell cell(String column) {
        return Objects.requireNonNull(cells.get(column), "not a column of this table");
    }
}
