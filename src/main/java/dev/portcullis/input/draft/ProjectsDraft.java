package dev.portcullis.input.draft;

import dev.portcullis.input.RosterReader;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.MailAddress;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The active portal users, to be handed over to Zoho Projects as client users: its import maps these
 * columns by name. Its key is the e-mail, so each stands once; the company is for people to fill in.
 */
public final class ProjectsDraft implements Draft {
    private static final List<String> COLUMNS = List.of("Email", "First Name", "Last Name", "Company", "Role");
    private static final String NO_COMPANY = "";

    /** What Zoho Projects takes at a time. */
    private static final int MOST_ROWS = 500;

    private static final int IN_MEMORY = 50_000;

    private static final Comparator<Client> ORDER = Comparator.comparing(Client::email, Ids::byCodePoint)
            .thenComparing(Client::role, Ids::byCodePoint)
            .thenComparing(Client::name, Ids::byCodePoint);

    private record Client(String email, String name, String role) {

        /** The last word is taken for the last name, which Zoho cannot do without. */
        private List<String> cells() {
            int blank = name.lastIndexOf(' ');
            String first = blank < 0 ? "" : MailAddress.trim(name.substring(0, blank));
            return List.of(email, first, name.substring(blank + 1), NO_COMPANY, role);
        }
    }

    private final Predicate<User> wanted;

    public ProjectsDraft(Predicate<User> wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "user-types", "users");
    }

    @Override
    public Outcome write(Snapshot snapshot, Appendable target) throws IOException, InvalidSnapshotException {
        var names = new PlaceNames(snapshot);
        var chosen = new Chosen();
        try (var clients = new SortedSpill<Client>(ORDER, new ClientForm(), IN_MEMORY)) {
            snapshot.users(user -> {
                Client client = wanted.test(user) ? chosen.client(user, names) : null;
                if (client != null) {
                    clients.add(client);
                }
            });
            long rows = write(clients, target);
            return new Outcome(rows, chosen.unnamed, chosen.unknown, remarks(rows));
        }
    }

    private static long write(SortedSpill<Client> clients, Appendable target) throws IOException {
        var csv = CsvTable.of(target, COLUMNS);
        long rows = 0;
        String last = null;
        try (SortedSpill.Sorted<Client> sorted = clients.sorted()) {
            while (sorted.hasNext()) {
                Client client = sorted.next();
                if (!client.email().equals(last)) {
                    csv.row(client.cells());
                    rows++;
                }
                last = client.email();
            }
        }
        return rows;
    }

    private static List<String> remarks(long rows) {
        return rows <= MOST_ROWS
                ? List.of()
                : List.of("Zoho Projects imports at most " + MOST_ROWS + " rows at a time, and there are " + rows
                        + "; cut the file in " + ((rows + MOST_ROWS - 1) / MOST_ROWS)
                        + ", or write one for each --user-type");
    }

    private static final class Chosen {
        private long unnamed;
        private long unknown;

        private @Nullable Client client(User user, PlaceNames names) {
            if (Boolean.FALSE.equals(user.active()) || Boolean.FALSE.equals(user.confirmed())) {
                return null;
            }
            String email = user.normalEmail();
            if (email == null || !RosterReader.acceptable(email)) {
                unnamed++;
                return null;
            } else if (user.active() == null || user.confirmed() == null) {
                unknown++;
                return null;
            }
            String name = user.name() == null ? "" : MailAddress.trim(user.name());
            String role = names.userType(user.portal(), user.userType());
            return new Client(email, name.isEmpty() ? email : name, role == null ? "" : role);
        }
    }

    private static final class ClientForm extends BinaryForm<Client> {
        @Override
        protected void write(Client client, DataOutput output) throws IOException {
            writeText(output, client.email());
            writeText(output, client.name());
            writeText(output, client.role());
        }

        @Override
        protected Client read(DataInput input) throws IOException {
            return new Client(readNeeded(input), readNeeded(input), readNeeded(input));
        }
    }
}
