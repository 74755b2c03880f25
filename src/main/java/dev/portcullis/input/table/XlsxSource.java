package dev.portcullis.input.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook, hidden ones among them. Formulas count as what they last came to. */
final class XlsxSource {
    private final Mistakes mistakes;
    private int width;
    private int line;

    XlsxSource(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Hand rows to {@code sink} until it says false. */
    void read(byte[] bytes, Predicate<RawRow> sink) {
        try {
            XlsxGate.check(bytes);
            rows(bytes, sink);
        } catch (IOException unreadable) {
            String reason = unreadable instanceof XlsxGate.RefusedException ? ": " + unreadable.getMessage() : "";
            mistakes.add(
                    Math.max(1, line),
                    1,
                    "not a workbook that can be read" + reason + "; save it again as XLSX, or as CSV UTF-8");
        }
    }

    private void rows(byte[] bytes, Predicate<RawRow> sink) throws IOException {
        try (ReadableWorkbook workbook = open(bytes);
                Stream<Row> stream = firstSheet(workbook)) {
            Iterator<Row> rows = stream.iterator();
            RawRow row = next(rows);
            while (row != null && sink.test(row)) {
                row = next(rows);
            }
        }
    }

    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes));
        } catch (RuntimeException noWorkbook) {
            throw new IOException(noWorkbook);
        }
    }

    private static Stream<Row> firstSheet(ReadableWorkbook workbook) throws IOException {
        try {
            Sheet sheet = workbook.getFirstSheet();
            return sheet.openStream();
        } catch (RuntimeException noSheet) {
            throw new IOException(noSheet);
        }
    }

    /** The library throws many kinds of exceptions at a broken sheet; those of our own code do not pass here. */
    private @Nullable RawRow next(Iterator<Row> rows) throws IOException {
        try {
            return rows.hasNext() ? raw(rows.next()) : null;
        } catch (RuntimeException brokenSheet) {
            throw new IOException(brokenSheet);
        }
    }

    private RawRow raw(Row row) {
        line = row.stream()
                .filter(cell -> cell != null)
                .mapToInt(cell -> cell.getAddress().getRow() + 1)
                .findFirst()
                .orElse(line + 1);
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < Math.max(width, row.getCellCount()); at++) {
            String address = CellAddress.convertNumToColString(at) + line;
            cells.add(cell(row.hasCell(at) ? row.getCell(at) : null, at + 1, address));
        }
        var raw = new RawRow(line, cells);
        if (width == 0 && !raw.blank()) {
            // Cells that were never filled are not in the file; a row is as wide as the header.
            width = cells.size();
        }
        return raw;
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell, int column, String address) {
        if (cell == null) {
            return Cell.of("", line, column, address);
        }
        String fault = fault(cell);
        return fault == null ? Cell.of(text(cell), line, column, address) : new Cell("", line, column, address, fault);
    }

    private static @Nullable String fault(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getText().startsWith("#") && cell.getType() == CellType.FORMULA) {
            return "it holds the error " + Mistakes.quoted(cell.getText());
        }
        // Blank can mean "any", so that a result that was never stored must not pass for it.
        return cell.getType() == CellType.FORMULA && cell.getRawValue() == null
                ? "it holds a formula without a stored result; open and save the workbook in a spreadsheet program"
                : null;
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return String.valueOf(cell.getRawValue());
        }
        return cell.getType() == CellType.BOOLEAN ? cell.getText().toUpperCase(Locale.ROOT) : cell.getText();
    }
}
