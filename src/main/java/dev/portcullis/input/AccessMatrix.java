package dev.portcullis.input;

import java.util.List;
import java.util.Set;

/**
 * What each user type was approved to do in each module.
 *
 * @param file the file as messages show it
 * @param rows in the order of the file
 */
public record AccessMatrix(String file, List<Row> rows) {
    /** The actions of a matrix, in the order of its columns; permissions on attachments are outside it. */
    public static final List<String> ACTIONS = List.of("view", "create", "edit", "editSharedRecords", "delete");

    /**
     * One module of one user type.
     *
     * @param line where the row stands in the file, counted from 1
     * @param portal the name of the portal
     * @param userType the name of the user type
     * @param module the API name of the module
     * @param approved those of {@link #ACTIONS} that were approved
     */
    public record Row(int line, String portal, String userType, String module, Set<String> approved) {

        public Row {
            approved = Set.copyOf(approved);
        }
    }

    public AccessMatrix {
        rows = List.copyOf(rows);
    }
}
