package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that one person, known by e-mail, may do through portals. */
public final class WhoListing implements Listing<HeldAccess> {
    private final Places places;
    private final String email;
    private final List<User> memberships = new ArrayList<>();
    private final List<HubUser> hubUsers;
    private final KnownEmails others;

    /** Look for the person; {@code email} is compared as it is everywhere. */
    public WhoListing(Snapshot snapshot, String email) throws IOException, InvalidSnapshotException {
        this.places = new Places(snapshot);
        this.email = email;
        this.others = new KnownEmails(email);
        this.hubUsers = snapshot.hubUsers().stream()
                .filter(user -> !user.clientPortalUser() && email.equals(user.normalEmail()))
                .toList();
        snapshot.users(user -> {
            if (email.equals(user.normalEmail())) {
                memberships.add(user);
            } else {
                others.add(user.normalEmail());
            }
        });
        snapshot.hubUsers().forEach(user -> others.add(user.normalEmail()));
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public List<Column<HeldAccess>> columns() {
        return HeldAccess.ofOnePerson(places.single());
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "user-types", "user-type", "users", "hub-users");
    }

    @Override
    public @Nullable String nothing() {
        if (!memberships.isEmpty() || !hubUsers.isEmpty()) {
            return null;
        }
        return "nobody has the e-mail '" + email + "', neither a portal user nor a hub user" + others.hint();
    }

    @Override
    public Outcome write(RowWriter<HeldAccess> rows) throws IOException {
        var unknown = new UnknownGrants();
        List<String> statuses = new ArrayList<>();
        long count = 0;
        for (HubUser user : hubUsers) {
            rows.row(new HeldAccess(
                    ListedUser.of(user), hubAccess(user), null, "what the profile allows, which is not looked at"));
            count++;
        }
        for (User user : memberships) {
            for (HeldAccess held : held(user, unknown)) {
                rows.row(held);
                count++;
            }
            if (UserStatus.of(user) == UserStatus.UNKNOWN) {
                statuses.add("Zoho did not say how this user stands");
            }
        }
        statuses.addAll(unknown.sentences());
        return new Outcome(count, List.of(sentence()), statuses);
    }

    private static Access hubAccess(HubUser user) {
        return user.active() == null ? Access.UNKNOWN : user.active() ? Access.NOW : Access.NONE;
    }

    private List<HeldAccess> held(User user, UnknownGrants unknown) {
        ListedUser listed = ListedUser.of(user, places);
        Access access = Access.of(user, places);
        UserType type = places.userType(user.portal(), user.userType());
        if (type != null) {
            unknown.look(type);
        }
        if (type == null || type.modules() == null) {
            return List.of(new HeldAccess(listed, access, null, "unknown"));
        } else if (type.modules().isEmpty()) {
            return List.of(new HeldAccess(listed, access, null, "none"));
        }
        List<HeldAccess> held = new ArrayList<>();
        for (Module module : type.modules()) {
            ListedGrant grant = ListedGrant.of(type, module, places);
            held.add(new HeldAccess(listed, access, grant, grant.may()));
        }
        return held;
    }

    private String sentence() {
        long now = memberships.stream()
                .filter(user -> Access.of(user, places) == Access.NOW)
                .count();
        String portals =
                email + ": " + Words.count(memberships.size(), "portal user") + ", " + now + " with access now";
        return hubUsers.isEmpty() ? portals : portals + "; also a hub user, an employee with a CRM licence";
    }
}
