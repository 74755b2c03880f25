package dev.portcullis.report.listing;

import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The portal and the user type behind their ids; a user type's id names it within its portal. */
final class Places {
    record TypeKey(@Nullable String portal, @Nullable String userType) {}

    private final Map<@Nullable String, Portal> portals = new HashMap<>();
    private final Map<TypeKey, UserType> userTypes = new HashMap<>();

    Places(Snapshot snapshot) {
        snapshot.portals().forEach(portal -> portals.put(portal.zaid(), portal));
        snapshot.userTypes().forEach(type -> userTypes.put(new TypeKey(type.portal(), type.id()), type));
    }

    /** Whether a row need not say which portal it is about. */
    boolean single() {
        return portals.size() == 1;
    }

    @Nullable
    Portal portal(@Nullable String zaid) {
        return portals.get(zaid);
    }

    @Nullable
    UserType userType(@Nullable String portal, @Nullable String userType) {
        return userTypes.get(new TypeKey(portal, userType));
    }

    @Nullable
    String portalName(@Nullable String zaid) {
        Portal portal = portals.get(zaid);
        return portal == null ? null : portal.name();
    }
}
