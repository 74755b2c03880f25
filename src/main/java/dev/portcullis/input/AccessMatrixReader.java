package dev.portcullis.input;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.table.Cell;
import dev.portcullis.input.table.Mistakes;
import dev.portcullis.input.table.TableFile;
import dev.portcullis.input.table.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an access matrix. No cell may be blank: what is approved is said, and not left to a reading. One with a header
 * and no rows is a matrix too: it says that nothing was approved.
 */
public final class AccessMatrixReader {
    private static final List<String> NAMES = List.of("portal", "user_type", "module");
    /** The columns of {@link AccessMatrix#ACTIONS}. */
    private static final Map<String, String> ACTIONS = AccessMatrix.ACTIONS.stream()
            .collect(Collectors.toMap(
                    action -> action.equals("editSharedRecords") ? "edit_shared" : action,
                    action -> action,
                    (one, other) -> one,
                    LinkedHashMap::new));

    /** In the order in which a matrix is written. */
    public static final List<String> COLUMNS =
            Stream.concat(NAMES.stream(), ACTIONS.keySet().stream()).toList();

    public static final String YES = "yes";
    public static final String NO = "no";

    private AccessMatrixReader() {}

    /** Read the file, which is CSV or XLSX; all that is wrong in it is told at once. */
    public static AccessMatrix read(Path file) throws IOException, InvalidFilesException {
        var mistakes = new Mistakes(file);
        var rows = new ArrayList<AccessMatrix.Row>();
        TableFile.read(file, COLUMNS, mistakes, row -> rows.add(row(row, mistakes)));
        mistakes.throwIfAny();
        return new AccessMatrix(file.toString(), rows);
    }

    private static AccessMatrix.Row row(TableRow row, Mistakes mistakes) {
        for (String name : NAMES) {
            if (row.cell(name).blank()) {
                mistakes.add(row.cell(name), "the " + name + " is missing; expected its name");
            }
        }
        Set<String> approved = new TreeSet<>();
        ACTIONS.forEach((column, action) -> {
            if (yes(column, row.cell(column), mistakes)) {
                approved.add(action);
            }
        });
        return new AccessMatrix.Row(
                row.line(),
                row.cell("portal").text(),
                row.cell("user_type").text(),
                row.cell("module").text(),
                approved);
    }

    private static boolean yes(String column, Cell cell, Mistakes mistakes) {
        String word = cell.text().toLowerCase(Locale.ROOT);
        if (!word.equals(YES) && !word.equals(NO)) {
            String found = cell.blank() ? "blank" : Mistakes.quoted(cell.text());
            mistakes.add(cell, column + " is " + found + "; expected yes or no");
        }
        return word.equals(YES);
    }
}
