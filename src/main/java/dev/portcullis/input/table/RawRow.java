package dev.portcullis.input.table;

import java.util.List;

/**
 * A row before its columns have names.
 *
 * @param line where it begins, counted from 1
 */
record RawRow(int line, List<Cell> cells) {

    /** Spreadsheet programs write rows of nothing but separators where a row was cleared. */
    boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }
}
