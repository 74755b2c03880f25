package dev.portcullis.features.crm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that one kind of data table may have.
 *
 * @param table what the table lists
 * @param meanings by column, what its cells say
 */
public record Columns(String table, Map<String, String> meanings) {

    public static Columns of(String table) {
        return new Columns(table, Map.of());
    }

    /** The same and one more. */
    public Columns with(String column, String meaning) {
        var more = new LinkedHashMap<>(meanings);
        more.put(column, meaning);
        return new Columns(table, more);
    }

    List<String> names() {
        return List.copyOf(meanings.keySet());
    }
}
