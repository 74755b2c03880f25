package dev.portcullis.input.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header of a table: which column stands where. */
final class Columns {
    private final List<String> expected;
    private final Map<String, Integer> places;
    private final int width;

    private Columns(List<String> expected, Map<String, Integer> places, int width) {
        this.expected = expected;
        this.places = places;
        this.width = width;
    }

    /** Read the header row, or return null when it is not one. */
    static @Nullable Columns of(RawRow header, List<String> expected, Mistakes mistakes) {
        Map<String, Integer> places = new HashMap<>();
        int width = width(header);
        boolean whole = true;
        for (int at = 0; at < width; at++) {
            Cell cell = header.cells().get(at);
            String name = cell.text().toLowerCase(Locale.ROOT);
            String problem = problem(cell, name, expected, places);
            if (problem != null) {
                mistakes.place(cell, problem);
                whole = false;
            }
            places.putIfAbsent(name, at);
        }
        List<String> missing =
                expected.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            String names = "'" + String.join("', '", missing) + "'";
            mistakes.add(header.line(), 1, "no column " + names + "; " + expected(expected));
        }
        return whole && missing.isEmpty() ? new Columns(expected, places, width) : null;
    }

    private static @Nullable String problem(
            Cell cell, String name, List<String> expected, Map<String, Integer> places) {
        if (cell.fault() != null) {
            return cell.fault();
        } else if (name.isEmpty()) {
            return "a column without a name; " + expected(expected);
        } else if (!expected.contains(name)) {
            return "unknown column " + Mistakes.quoted(cell.text()) + "; " + expected(expected);
        }
        return places.containsKey(name) ? "the column '" + name + "' stands twice" : null;
    }

    static String expected(List<String> columns) {
        return "expected the columns " + String.join(", ", columns) + ", in any order";
    }

    /** Blank cells behind the last name do not count: spreadsheet programs leave some there. */
    private static int width(RawRow header) {
        int width = header.cells().size();
        while (width > 0 && header.cells().get(width - 1).blank()) {
            width--;
        }
        return width;
    }

    /** Give the cells their names, or return null when there are too many or too few. */
    @Nullable
    TableRow row(RawRow raw, Mistakes mistakes) {
        List<Cell> cells = raw.cells();
        int filled = width(raw);
        if (filled > width) {
            mistakes.place(cells.get(width), "a cell beyond the " + width + " columns of the header");
            return null;
        } else if (cells.size() < width) {
            mistakes.add(raw.line(), 1, "the row has " + cells.size() + " cells, expected " + width);
            return null;
        }
        Map<String, Cell> named = new LinkedHashMap<>();
        for (String name : expected) {
            Cell cell = cells.get(places.getOrDefault(name, 0));
            if (cell.fault() != null) {
                mistakes.place(cell, cell.fault());
            }
            named.put(name, cell);
        }
        return new TableRow(raw.line(), named);
    }
}
