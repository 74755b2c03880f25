package dev.portcullis.input.draft;

import dev.portcullis.input.RosterReader;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.BinaryForm;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.snapshot.file.SortedSpill;
import dev.portcullis.table.CsvTable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each person, portal and user type; the owner is for people to fill in. */
public final class RosterDraft implements Draft {
    private static final int IN_MEMORY = 50_000;
    private static final String NO_OWNER = "";

    /** Where one e-mail stands twice, the active one comes first. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::portal, Ids::byCodePoint)
            .thenComparing(Entry::userType, Ids::byCodePoint)
            .thenComparing(Entry::email, Ids::byCodePoint)
            .thenComparing(Entry::active, Comparator.reverseOrder());

    private record Entry(String portal, String userType, String email, boolean active) {

        private boolean samePlace(@Nullable Entry other) {
            return other != null
                    && portal.equals(other.portal)
                    && userType.equals(other.userType)
                    && email.equals(other.email);
        }
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "user-types", "users");
    }

    @Override
    public Outcome write(Snapshot snapshot, Appendable target) throws IOException, InvalidSnapshotException {
        var names = new PlaceNames(snapshot);
        var leftOut = new LeftOut();
        try (var entries = new SortedSpill<Entry>(ORDER, new EntryForm(), IN_MEMORY)) {
            snapshot.users(user -> {
                Entry entry = leftOut.entry(user, names);
                if (entry != null) {
                    entries.add(entry);
                }
            });
            return new Outcome(write(entries, target), leftOut.unnamed, leftOut.unknown);
        }
    }

    private static long write(SortedSpill<Entry> entries, Appendable target) throws IOException {
        var csv = CsvTable.forEditing(target, RosterReader.COLUMNS);
        long rows = 0;
        Entry last = null;
        try (SortedSpill.Sorted<Entry> sorted = entries.sorted()) {
            while (sorted.hasNext()) {
                Entry entry = sorted.next();
                if (!entry.samePlace(last)) {
                    String status = entry.active() ? RosterReader.ACTIVE : RosterReader.INACTIVE;
                    csv.row(List.of(entry.email(), entry.portal(), entry.userType(), status, NO_OWNER));
                    rows++;
                }
                last = entry;
            }
        }
        return rows;
    }

    private static final class LeftOut {
        private long unnamed;
        private long unknown;

        private @Nullable Entry entry(User user, PlaceNames names) {
            String email = user.normalEmail();
            String portal = names.portal(user.portal());
            String userType = names.userType(user.portal(), user.userType());
            if (email == null || !RosterReader.acceptable(email) || portal == null || userType == null) {
                unnamed++;
                return null;
            } else if (user.active() == null) {
                unknown++;
                return null;
            }
            return new Entry(portal, userType, email, user.active());
        }
    }

    private static final class EntryForm extends BinaryForm<Entry> {
        @Override
        protected void write(Entry entry, DataOutput output) throws IOException {
            writeText(output, entry.portal());
            writeText(output, entry.userType());
            writeText(output, entry.email());
            output.writeBoolean(entry.active());
        }

        @Override
        protected Entry read(DataInput input) throws IOException {
            return new Entry(readNeeded(input), readNeeded(input), readNeeded(input), input.readBoolean());
        }
    }
}
