package dev.portcullis.evaluate.expected;

import dev.portcullis.control.InputKind;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A portal user beside the rows that the roster has for its e-mail.
 *
 * @param portal the user's portal; null when the snapshot does not hold it
 * @param userType the user's user type; null when the snapshot does not hold it
 * @param roster the roster as messages name it
 * @param rows all rows for the e-mail, of whatever portal, in the order of the file
 */
public record RosteredUser(
        User user, @Nullable Portal portal, @Nullable UserType userType, String roster, List<Roster.Row> rows)
        implements Compared {

    @Override
    public InputKind input() {
        return InputKind.ROSTER;
    }

    @Override
    public Object subject() {
        return user;
    }

    /** Whether the user is active; null when unknown. */
    public @Nullable Boolean active() {
        return user.active();
    }

    /** Whether a row names the e-mail and the portal, or the e-mail and no portal. */
    public boolean listed() {
        return !here().isEmpty();
    }

    /** False when rows name portals and the name of the user's own is unknown. */
    public boolean rowsKnown() {
        return portalName() != null || rows.stream().allMatch(row -> row.portal() == null);
    }

    /** Whether a row for the e-mail and portal says active. */
    public boolean activeOnRoster() {
        return here().stream().anyMatch(Roster.Row::active);
    }

    /** Whether active rows name the e-mail and portal, and each of them names a user type, though not the user's own. */
    public boolean expectedElsewhere() {
        String own = userTypeName();
        return own != null
                && userTypesNamed()
                && activeHere().stream().noneMatch(row -> Names.same(row.userType(), own));
    }

    /** Whether all active rows name a user type, while the name of the user's own is unknown. */
    public boolean userTypeUnclear() {
        return userTypeName() == null && userTypesNamed();
    }

    private boolean userTypesNamed() {
        return activeOnRoster() && activeHere().stream().allMatch(row -> row.userType() != null);
    }

    /** The user types that the active rows name, for messages. */
    public String expectedUserTypes() {
        return activeHere().stream()
                .map(Roster.Row::userType)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether the roster knows the e-mail at all, for evidence. */
    public String onRoster() {
        if (listed()) {
            return activeOnRoster() ? "active" : "inactive";
        }
        return rows.isEmpty() ? "not named" : "named for another portal only";
    }

    /** The rows for the e-mail and portal, for messages: {@code roster.csv, line 3 (owner sue@acme.example)}. */
    public String where() {
        return Lines.of(roster, here());
    }

    /** What messages call the user: the e-mail, else the name. */
    public String label() {
        return user.label();
    }

    /** What messages call the user type. */
    public String place() {
        return userTypeName() == null ? "an unknown user type" : userTypeName();
    }

    /** What messages call the portal. */
    public String portalLabel() {
        return portalName() == null ? "an unknown portal" : "the portal " + portalName();
    }

    private List<Roster.Row> here() {
        String own = portalName();
        return rows.stream()
                .filter(row -> row.portal() == null || own != null && Names.same(row.portal(), own))
                .toList();
    }

    private List<Roster.Row> activeHere() {
        return here().stream().filter(Roster.Row::active).toList();
    }

    private @Nullable String portalName() {
        return portal == null ? null : portal.name();
    }

    private @Nullable String userTypeName() {
        return userType == null ? null : userType.name();
    }
}
