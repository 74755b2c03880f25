package dev.portcullis.input.draft;

import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names by which a row can mean a portal or a user type; what has none, or is not in the snapshot, has none. */
final class PlaceNames {
    /** A user type's id names it within its portal. */
    private record TypeKey(
            @Nullable String portal, @Nullable String userType) {}

    private final Map<@Nullable String, @Nullable String> portals = new HashMap<>();
    private final Map<TypeKey, @Nullable String> userTypes = new HashMap<>();

    PlaceNames(Snapshot snapshot) {
        for (Portal portal : snapshot.portals()) {
            portals.put(portal.zaid(), usable(portal.name()));
        }
        for (UserType type : snapshot.userTypes()) {
            userTypes.put(new TypeKey(type.portal(), type.id()), usable(type.name()));
        }
    }

    @Nullable
    String portal(@Nullable String zaid) {
        return portals.get(zaid);
    }

    @Nullable
    String userType(@Nullable String portal, @Nullable String userType) {
        return userTypes.get(new TypeKey(portal, userType));
    }

    /** A name that a cell can hold, or null; a blank one would mean "any". */
    static @Nullable String usable(@Nullable String name) {
        String trimmed = name == null ? "" : MailAddress.trim(name);
        return trimmed.isEmpty() ? null : trimmed;
    }
}
