package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.Meaning;
import java.util.List;

@Meaning("A row of the access matrix for one portal, user type and module")
public record MatrixRow(
        @Meaning("The line in the file, counted from 1") int line,

        @Meaning("The approved actions, of view, create, edit, editSharedRecords and delete")
        List<String> approved) {

    public MatrixRow {
        approved = List.copyOf(approved);
    }
}
