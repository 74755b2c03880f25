package dev.portcullis.input.draft;

import dev.portcullis.input.table.FormulaGuard;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Rows of CSV that a spreadsheet program shows and does not run. */
final class CsvTarget {
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Appendable target;

    CsvTarget(Appendable target, List<String> columns) throws IOException {
        this.target = target;
        row(columns);
    }

    void row(List<String> cells) throws IOException {
        FORM.printRecord(target, cells.stream().map(FormulaGuard::guarded).toArray());
    }
}
