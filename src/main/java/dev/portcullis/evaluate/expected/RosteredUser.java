package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.Meaning;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Meaning(
        "A portal user beside the rows that the roster has for its e-mail: what user controls judge that need the roster")
public record RosteredUser(
        @Meaning("The user") User user,

        @Meaning("The user's portal; unknown when the snapshot does not hold it") @Nullable
        Portal portal,

        @Meaning("The user's user type; unknown when the snapshot does not hold it") @Nullable
        UserType userType,

        @Meaning("The roster as messages name it") String roster,

        @Meaning("All rows for the e-mail, of whatever portal, in the order of the file")
        List<RosterRow> rows)
        implements Compared {

    public RosteredUser {
        rows = List.copyOf(rows);
    }

    @Meaning("Whether the user is active; unknown when Zoho did not say")
    public @Nullable Boolean active() {
        return user.active();
    }

    @Meaning("Whether a row names the e-mail and the portal, or the e-mail and no portal")
    public boolean listed() {
        return !here().isEmpty();
    }

    @Meaning("False when rows name portals and the name of the user's own is unknown")
    public boolean rowsKnown() {
        return portalName() != null || rows.stream().allMatch(row -> row.portal() == null);
    }

    @Meaning("Whether a row for the e-mail and portal says active")
    public boolean activeOnRoster() {
        return here().stream().anyMatch(RosterRow::active);
    }

    @Meaning(
            "Whether active rows name the e-mail and portal, and each of them names a user type, though not the user's own")
    public boolean expectedElsewhere() {
        String own = userTypeName();
        return own != null
                && userTypesNamed()
                && activeHere().stream().noneMatch(row -> Names.same(row.userType(), own));
    }

    @Meaning("Whether all active rows name a user type, while the name of the user's own is unknown")
    public boolean userTypeUnclear() {
        return userTypeName() == null && userTypesNamed();
    }

    private boolean userTypesNamed() {
        return activeOnRoster() && activeHere().stream().allMatch(row -> row.userType() != null);
    }

    @Meaning("The user types that the active rows name, for messages")
    public String expectedUserTypes() {
        return activeHere().stream()
                .map(RosterRow::userType)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Meaning("Whether the roster knows the e-mail at all, for evidence")
    public String onRoster() {
        if (listed()) {
            return activeOnRoster() ? "active" : "inactive";
        }
        return rows.isEmpty() ? "not named" : "named for another portal only";
    }

    @Meaning("The rows for the e-mail and portal, for messages: roster.csv, line 3 (owner sue@acme.example)")
    public String where() {
        return Lines.of(roster, here());
    }

    @Meaning("What messages call the user: the e-mail, else the name")
    public String label() {
        return user.label();
    }

    @Meaning("What messages call the user type")
    public String place() {
        return userTypeName() == null ? "an unknown user type" : userTypeName();
    }

    @Meaning("What messages call the portal")
    public String portalLabel() {
        return portalName() == null ? "an unknown portal" : "the portal " + portalName();
    }

    private List<RosterRow> here() {
        String own = portalName();
        return rows.stream()
                .filter(row -> row.portal() == null || own != null && Names.same(row.portal(), own))
                .toList();
    }

    private List<RosterRow> activeHere() {
        return here().stream().filter(RosterRow::active).toList();
    }

    private @Nullable String portalName() {
        return portal == null ? null : portal.name();
    }

    private @Nullable String userTypeName() {
        return userType == null ? null : userType.name();
    }
}
