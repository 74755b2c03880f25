package dev.portcullis.report.listing;

import dev.portcullis.report.listing.Places.TypeKey;
import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.spelling.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every portal user who can do one thing in one module, now or once the invitation is accepted. */
public final class CanListing implements Listing<HeldAccess> {
    private final Snapshot snapshot;
    private final Places places;
    private final Action action;
    private final String module;
    private final Map<TypeKey, ListedGrant> granting = new HashMap<>();
    private final UnknownGrants unknown = new UnknownGrants();
    private final TreeSet<String> known = new TreeSet<>();
    private boolean found;

    /** The module is named by its API name or its label, ignoring case. */
    public CanListing(Snapshot snapshot, Action action, String module) {
        this.snapshot = snapshot;
        this.places = new Places(snapshot);
        this.action = action;
        this.module = module;
        snapshot.userTypes().forEach(this::look);
    }

    private void look(UserType type) {
        if (type.modules() == null) {
            unknown.look(type);
            return;
        }
        for (Module granted : type.modules()) {
            if (granted.apiName() != null) {
                known.add(granted.apiName());
            }
            if (Names.same(granted.apiName(), module) || Names.same(granted.label(), module)) {
                found = true;
                look(type, granted);
            }
        }
    }

    private void look(UserType type, Module granted) {
        if (granted.permissions() == null) {
            unknown.add(type, granted);
        } else if (Action.granted(granted.permissions()).contains(action)) {
            granting.put(new TypeKey(type.portal(), type.id()), ListedGrant.of(type, granted, places));
        }
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public List<Column<HeldAccess>> columns() {
        return HeldAccess.ofOneAction(places.single());
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "user-types", "user-type", "users");
    }

    /** Users of a user type that does not grant it need not be known. */
    @Override
    public boolean concerns(UserType type) {
        return type.modules() == null || granting.containsKey(new TypeKey(type.portal(), type.id()));
    }

    @Override
    public @Nullable String nothing() {
        return found
                ? null
                : "no user type is granted a module '" + module + "'; granted are "
                        + (known.isEmpty() ? "none" : String.join(", ", known)) + Nearest.hint(module, known);
    }

    @Override
    public Outcome write(RowWriter<HeldAccess> rows) throws IOException, InvalidSnapshotException {
        Map<String, Long> byType = new LinkedHashMap<>();
        Map<Access, Long> byAccess = new EnumMap<>(Access.class);
        snapshot.users(user -> {
            ListedGrant grant = granting.get(new TypeKey(user.portal(), user.userType()));
            if (grant != null) {
                Access access = Access.of(user, places);
                byAccess.merge(access, 1L, Long::sum);
                if (access != Access.NONE) {
                    UserListing.row(rows, held(user, access, grant));
                    byType.merge(String.valueOf(grant.userType()), 1L, Long::sum);
                }
            }
        });
        return outcome(byType, byAccess);
    }

    private HeldAccess held(User user, Access access, ListedGrant grant) {
        return new HeldAccess(ListedUser.of(user, places), access, grant, grant.may());
    }

    private Outcome outcome(Map<String, Long> byType, Map<Access, Long> byAccess) {
        long none = byAccess.getOrDefault(Access.NONE, 0L);
        long invited = byAccess.getOrDefault(Access.ONCE_ACCEPTED, 0L);
        long open = byAccess.getOrDefault(Access.UNKNOWN, 0L);
        long able = byType.values().stream().mapToLong(Long::longValue).sum();
        List<String> counts = new ArrayList<>();
        String types = byType.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        counts.add(Words.count(able, "portal user") + " can " + Action.words(List.of(action)) + " in " + module
                + (able == 0 ? "" : ": " + types) + (invited == 0 ? "" : "; " + invited + " of them once they accept"));
        if (none > 0) {
            counts.add("Not listed: " + none + " of user types that grant it, who are switched off");
        }
        List<String> unsaid = new ArrayList<>(unknown.sentences());
        if (open > 0) {
            unsaid.add("Zoho did not say of " + Words.count(open, "user")
                    + " whether they are switched on and have accepted");
        }
        return new Outcome(able, counts, unsaid);
    }
}
