package dev.portcullis.cli.list;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.listing.UserChoice;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which users are asked for, as options. */
final class UserFilter {
    private static final String KNOWN = "active, invited, deactivated or confirmed";

    /** Which users the option {@code --kind} asks for. */
    enum Kind {
        PORTAL,
        HUB,
        ALL
    }

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "portal, hub or all (default: portal): users from outside, employees, or both.")
    private @Nullable Kind kind;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            description = KNOWN + " (the invitation was accepted, whatever came after); a comma list, or repeatable.")
    private List<String> statuses = List.of();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only whose name, e-mail or record id contains this; case does not matter.")
    private @Nullable String search;

    @Option(
            names = "--user-type",
            paramLabel = "NAME",
            description = "Only users of this user type, by name or id; repeatable.")
    private List<String> userTypes = List.of();

    boolean given() {
        return statusGiven() || search != null || !userTypes.isEmpty();
    }

    boolean statusGiven() {
        return kind != null || !statuses.isEmpty();
    }

    /** Find mistakes that need no snapshot to be seen. */
    void check() throws UsageException {
        statuses();
        if (search != null && search.isBlank()) {
            throw new UsageException("--search is empty, which everybody contains; leave it out to list everybody.");
        } else if (!userTypes.isEmpty() && kind != null && kind != Kind.PORTAL) {
            throw new UsageException("--user-type is of portal users, and hub users have none; leave out --kind.");
        }
    }

    private List<AskedStatus> statuses() throws UsageException {
        List<AskedStatus> asked = new ArrayList<>();
        for (String status : statuses) {
            AskedStatus found = AskedStatus.BY_WORD.get(status.trim().toLowerCase(Locale.ROOT));
            if (found == null) {
                String hint = Nearest.hint(status, AskedStatus.BY_WORD.keySet());
                throw new UsageException("--status is '" + Console.clean(status) + "', expected " + KNOWN
                        + (hint.isEmpty() ? "." : hint));
            }
            asked.add(found);
        }
        return asked;
    }

    /** The choice among the users of this snapshot, whose user types must have the names that are asked for. */
    UserChoice of(Snapshot snapshot) throws UsageException {
        Kind asked = kind == null ? Kind.PORTAL : kind;
        return new ChosenUsers(
                asked != Kind.HUB,
                asked != Kind.PORTAL,
                userTypes.isEmpty() ? null : types(snapshot),
                statuses(),
                search == null ? null : ChosenUsers.folded(search.strip()));
    }

    private List<UserType> types(Snapshot snapshot) throws UsageException {
        List<UserType> found = new ArrayList<>();
        for (String name : userTypes) {
            List<UserType> named = snapshot.userTypes().stream()
                    .filter(type -> Names.same(type.name(), name) || name.equals(type.id()))
                    .toList();
            if (named.isEmpty()) {
                throw unknown(name, snapshot);
            }
            found.addAll(named);
        }
        return found;
    }

    private static UsageException unknown(String name, Snapshot snapshot) {
        var known = new TreeSet<String>();
        snapshot.userTypes().forEach(type -> known.add(type.label()));
        return new UsageException("there is no user type '" + name + "'; there are "
                + (known.isEmpty() ? "none" : String.join(", ", known)) + Nearest.hint(name, known));
    }
}
