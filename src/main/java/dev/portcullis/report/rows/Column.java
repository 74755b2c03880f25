package dev.portcullis.report.rows;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param key its name in files, in snake case
 * @param heading its name for people
 */
public record Column<T>(String key, String heading, Function<T, @Nullable String> text, Shown shown) {

    /** Where a column stands: files have every column. */
    public enum Shown {
        EVERYWHERE,
        /** On a terminal that is wide enough, too. */
        WHERE_ROOM_IS,
        IN_FILES
    }

    /** A column of every table. */
    public static <T> Column<T> of(String key, Function<T, @Nullable String> text) {
        return of(key, key.replace('_', ' '), text);
    }

    /** A column of every table that people know by another name. */
    public static <T> Column<T> of(String key, String heading, Function<T, @Nullable String> text) {
        return new Column<>(key, heading, text, Shown.EVERYWHERE);
    }

    /** A column of files only. */
    public static <T> Column<T> ofFiles(String key, Function<T, @Nullable String> text) {
        return Column.<T>of(key, text).onScreenIf(false);
    }

    /** The same column, but for files only unless {@code onScreen}. */
    public Column<T> onScreenIf(boolean onScreen) {
        return new Column<>(key, heading, text, onScreen ? shown : Shown.IN_FILES);
    }

    /** The same column, which a narrow terminal does without. */
    public Column<T> whereRoomIs() {
        return new Column<>(key, heading, text, Shown.WHERE_ROOM_IS);
    }

    /** Whether a terminal has it, room permitting. */
    public boolean onScreen() {
        return shown != Shown.IN_FILES;
    }

    /** Whether a narrow terminal does without it. */
    public boolean spare() {
        return shown == Shown.WHERE_ROOM_IS;
    }

    static <T> List<String> keys(List<Column<T>> columns) {
        return columns.stream().map(Column::key).toList();
    }

    /** The cells of a row; a missing value is an empty cell. */
    public static <T> List<String> cells(List<Column<T>> columns, T row) {
        return columns.stream().map(column -> column.cell(row)).toList();
    }

    private String cell(T row) {
        String cell = text.apply(row);
        return cell == null ? "" : cell;
    }
}
