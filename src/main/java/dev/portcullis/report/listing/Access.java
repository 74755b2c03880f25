package dev.portcullis.report.listing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import org.jspecify.annotations.Nullable;

/** Whether what a user type grants reaches a user today. */
public enum Access {
    NOW("now"),
    ONCE_ACCEPTED("once accepted"),
    NONE("none"),
    UNKNOWN("unknown");

    private final String words;

    Access(String words) {
        this.words = words;
    }

    @JsonValue
    public String words() {
        return words;
    }

    static Access of(User user, Places places) {
        Portal portal = places.portal(user.portal());
        UserType type = places.userType(user.portal(), user.userType());
        if (!shut(portal, type).isEmpty()) {
            return NONE;
        }
        return switch (UserStatus.of(user)) {
            case ACTIVE -> NOW;
            case INVITED -> ONCE_ACCEPTED;
            case DEACTIVATED -> NONE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** What keeps everybody out, for the end of a status; empty when nothing does. */
    static String shut(@Nullable Portal portal, @Nullable UserType type) {
        boolean portalOff = portal != null && Boolean.FALSE.equals(portal.active());
        boolean typeOff = type != null && Boolean.FALSE.equals(type.active());
        return (typeOff ? "; the user type is switched off" : "") + (portalOff ? "; the portal is switched off" : "");
    }
}
