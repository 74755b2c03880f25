package dev.portcullis.input.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that a user filled in: a header row that names the columns in any order, then rows. What the file holds, and
 * not its name, says whether it is CSV or XLSX. Rows without any text are skipped.
 */
public final class TableFile {
    static final int MOST_ROWS = 500_000;
    private static final int MOST_BYTES = 64 << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final List<String> expected;
    private final Mistakes mistakes;
    private final Consumer<TableRow> sink;
    private @Nullable Columns columns;
    private boolean headerSeen;
    private int rows;

    private TableFile(List<String> expected, Mistakes mistakes, Consumer<TableRow> sink) {
        this.expected = expected;
        this.mistakes = mistakes;
        this.sink = sink;
    }

    /**
     * Hand every row to {@code sink}, in the order of the file.
     *
     * @param columns their names in lower case; all of them must be there, and no other
     * @param mistakes gets what is wrong; the rows are good for nothing when it got anything
     */
    public static void read(Path file, List<String> columns, Mistakes mistakes, Consumer<TableRow> sink)
            throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            mistakes.add(1, 1, "the file is larger than 64 MiB, which no roster or access matrix needs");
        } else {
            new TableFile(columns, mistakes, sink).read(bytes);
        }
    }

    private void read(byte[] bytes) {
        if (begins(bytes, ZIP)) {
            new XlsxSource(mistakes).read(bytes, this::take);
        } else if (begins(bytes, OLE)) {
            mistakes.add(1, 1, "an old or a protected workbook; expected CSV, or XLSX without a password");
            return;
        } else {
            new CsvSource(mistakes).read(bytes, this::take);
        }
        if (!headerSeen && !mistakes.any()) {
            mistakes.add(1, 1, "the file is empty and lacks even a header; " + Columns.expected(expected));
        }
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** Take one row; false when the rest is not worth reading. */
    private boolean take(RawRow row) {
        if (row.blank()) {
            return true;
        } else if (!headerSeen) {
            headerSeen = true;
            columns = Columns.of(row, expected, mistakes);
            return columns != null;
        }
        rows++;
        if (rows > MOST_ROWS) {
            mistakes.add(row.line(), 1, "more than " + MOST_ROWS + " rows");
            return false;
        }
        TableRow named = columns == null ? null : columns.row(row, mistakes);
        if (named != null) {
            sink.accept(named);
        }
        return true;
    }
}
