package dev.portcullis.input.draft;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.List;

/** A file to start from, made of a snapshot. */
public interface Draft {

    /** Write it as CSV: a header, then sorted rows. */
    Outcome write(Snapshot snapshot, Appendable target) throws IOException, InvalidSnapshotException;

    /** Which lists the rows come from, in the words of {@link Coverage#resource()}. */
    List<String> needs();

    /**
     * What came of it.
     *
     * @param rows how many were written, without the header
     * @param unnamed what was left out because it lacks a name or an e-mail by which a row could mean it
     * @param unknown what was left out because the snapshot does not say what it may do
     * @param remarks sentences on what else to know before the file is used
     */
    record Outcome(long rows, long unnamed, long unknown, List<String> remarks) {
        public Outcome {
            remarks = List.copyOf(remarks);
        }

        Outcome(long rows, long unnamed, long unknown) {
            this(rows, unnamed, unknown, List.of());
        }
    }
}
