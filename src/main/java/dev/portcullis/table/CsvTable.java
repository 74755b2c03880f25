package dev.portcullis.table;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Rows of CSV, as RFC 4180 has them, that a spreadsheet program shows and does not run. */
public final class CsvTable {
    private static final CSVFormat FORM = CSVFormat.RFC4180;

    private final Appendable target;
    private final CSVFormat form;

    private CsvTable(Appendable target, CSVFormat form) {
        this.target = target;
        this.form = form;
    }

    /** A table for programs: each row ends with CR and LF. */
    public static CsvTable of(Appendable target, List<String> columns) throws IOException {
        return with(target, FORM, columns);
    }

    /** A table that people edit and keep in a repository: each row ends with LF. */
    public static CsvTable forEditing(Appendable target, List<String> columns) throws IOException {
        return with(target, FORM.builder().setRecordSeparator('\n').get(), columns);
    }

    private static CsvTable with(Appendable target, CSVFormat form, List<String> columns) throws IOException {
        var table = new CsvTable(target, form);
        table.row(columns);
        return table;
    }

    /** Add a row; null is an empty cell. */
    public void row(List<? extends @Nullable String> cells) throws IOException {
        form.printRecord(
                target,
                cells.stream()
                        .map(cell -> cell == null ? "" : FormulaGuard.guarded(cell))
                        .toArray());
    }
}
