package dev.portcullis.input.table;

import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.table.FormulaGuard;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text without outer blanks and without the apostrophe that guards against formulas; empty when blank
 * @param line of the file in a CSV, of the sheet in a workbook; counted from 1
 * @param column the first character of the cell in its line of a CSV, the number of its column in a workbook; counted
 *     from 1
 * @param address what a spreadsheet program calls the cell, such as B7; null in a CSV
 * @param fault why the cell has no text that could be relied on, or null when it has
 */
public record Cell(
        String text,
        int line,
        int column,
        @Nullable String address,
        @Nullable String fault) {

    static Cell of(String text, int line, int column, @Nullable String address) {
        return new Cell(FormulaGuard.unguarded(MailAddress.trim(text)), line, column, address, null);
    }

    public boolean blank() {
        return text.isEmpty() && fault == null;
    }
}
