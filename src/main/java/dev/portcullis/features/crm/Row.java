package dev.portcullis.features.crm;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One row of a data table. A column that is not there leaves the compliant value; the cell {@code unknown} means that
 * Zoho did not say, and a cell in double quotes keeps its outer blanks.
 */
public record Row(Map<String, String> cells) {
    private static final String UNKNOWN = "unknown";

    /** Take a row as Cucumber read it, unless it has a column that this kind of table may not have. */
    public static Row of(Map<String, String> cells, Columns columns) {
        for (String column : cells.keySet()) {
            if (!columns.names().contains(column)) {
                throw new IllegalArgumentException("there is no column '" + column + "' here, expected one of "
                        + String.join(", ", columns.names()));
            }
        }
        return new Row(cells);
    }

    /** Hand over the cell's text, unless there is no such column. */
    public void text(String column, Consumer<@Nullable String> sink) {
        if (cells.containsKey(column)) {
            sink.accept(plain(cells.get(column)));
        }
    }

    public void flag(String column, Consumer<@Nullable Boolean> sink) {
        text(column, word -> sink.accept(word == null ? null : flag(column, word)));
    }

    public void number(String column, Consumer<@Nullable Long> sink) {
        text(column, word -> sink.accept(word == null ? null : number(column, word)));
    }

    public void moment(String column, Consumer<@Nullable Instant> sink) {
        text(column, word -> sink.accept(word == null ? null : moment(word)));
    }

    /** Names divided by commas; {@code none} for an empty list. */
    public void list(String column, Consumer<@Nullable List<String>> sink) {
        text(column, word -> sink.accept(word == null ? null : list(word)));
    }

    public static List<String> list(String words) {
        return words.equals("none") ? List.of() : Arrays.asList(words.split(", *"));
    }

    /** An instant, or a day that stands for its first moment in UTC. */
    public static Instant moment(String word) {
        try {
            return Instant.parse(word.contains("T") ? word : word + "T00:00:00Z");
        } catch (DateTimeParseException noMoment) {
            throw new IllegalArgumentException(
                    "'" + word + "', expected a day such as 2026-11-30 or an instant such as 2026-11-30T08:00:00Z");
        }
    }

    private static Long number(String column, String word) {
        try {
            return Long.valueOf(word);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + word + "' under '" + column + "', expected a number or unknown");
        }
    }

    private static Boolean flag(String column, String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new IllegalArgumentException(
                        "'" + word + "' under '" + column + "', expected yes, no or unknown");
        };
    }

    private static @Nullable String plain(@Nullable String cell) {
        return cell == null || cell.equals(UNKNOWN) ? null : unquoted(cell);
    }

    public static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }
}
