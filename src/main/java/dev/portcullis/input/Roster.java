package dev.portcullis.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who should have access, as the company knows it.
 *
 * @param file the file as messages show it
 * @param rows in the order of the file
 */
public record Roster(String file, List<Row> rows) {

    /**
     * One person in one portal.
     *
     * @param line where the row stands in the file, counted from 1
     * @param email trimmed and lower-cased
     * @param portal the name of a portal; null means any
     * @param userType the name of a user type; null means any
     * @param active whether the person should have access
     * @param owner who answers for the person
     */
    public record Row(
            int line,
            String email,
            @Nullable String portal,
            @Nullable String userType,
            boolean active,
            @Nullable String owner) {}

    public Roster {
        rows = List.copyOf(rows);
    }
}
