package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that can be made of a snapshot. */
public interface Listing<T> {

    /** What it lists, in the plural: the name of the sheet in a workbook. */
    String name();

    List<Column<T>> columns();

    /** Which lists the rows come from, in the words of {@link Coverage#resource()}. */
    List<String> needs();

    /** Whether rows can come from this user type; gaps in the others do not matter. */
    default boolean concerns(UserType type) {
        return true;
    }

    /** What to say in place of an empty list, when what was asked for is not there at all. */
    default @Nullable String nothing() {
        return null;
    }

    /** Hand over every row. */
    Outcome write(RowWriter<T> rows) throws IOException, InvalidSnapshotException;

    /**
     * What came of it.
     *
     * @param rows how many there were
     * @param counts sentences that sum it up, for people
     * @param unknown sentences on what Zoho did not say, though the lists may be whole
     */
    record Outcome(long rows, List<String> counts, List<String> unknown) {
        public Outcome {
            counts = List.copyOf(counts);
            unknown = List.copyOf(unknown);
        }
    }
}
