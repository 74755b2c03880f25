package dev.portcullis.report.tables;

import dev.portcullis.table.XlsxWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, for rows that come out of streams. */
final class Sheets {
    private final XlsxWorkbook workbook;

    Sheets(XlsxWorkbook workbook) {
        this.workbook = workbook;
    }

    void table(String name, String... columns) {
        table(name, List.of(columns));
    }

    void table(String name, List<String> columns) {
        try {
            workbook.table(name, columns);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    void row(List<? extends @Nullable Object> cells) {
        try {
            workbook.row(cells);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** {@code yes}, {@code no}, or {@code unknown}. */
    static String said(@Nullable Boolean truth) {
        return truth == null ? "unknown" : truth ? "yes" : "no";
    }
}
