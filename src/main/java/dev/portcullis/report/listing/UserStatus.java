package dev.portcullis.report.listing;

import dev.portcullis.snapshot.User;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a portal user stands: one of these, by what Zoho says of the switch and of the invitation. */
public enum UserStatus {
    /** Switched on, and the invitation was accepted. */
    ACTIVE,
    /** Switched on, and the invitation was not accepted yet. */
    INVITED,
    /** Switched off. */
    DEACTIVATED,
    /** Zoho left out what would tell. */
    UNKNOWN;

    /** How a user stands. */
    public static UserStatus of(User user) {
        if (Boolean.FALSE.equals(user.active())) {
            return DEACTIVATED;
        } else if (user.active() == null || user.confirmed() == null) {
            return UNKNOWN;
        }
        return user.confirmed() ? ACTIVE : INVITED;
    }

    /** The word of lists. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In full: since when, or why. */
    String inFull(User user) {
        return switch (this) {
            case ACTIVE -> "active";
            case INVITED ->
                user.invitedTime() == null
                        ? "invited, since when is unknown"
                        : "invited since " + Words.day(user.invitedTime());
            case DEACTIVATED -> "deactivated" + why(user.statusReason());
            case UNKNOWN ->
                user.active() == null
                        ? "unknown: Zoho did not say whether it is switched on"
                        : "unknown: Zoho did not say whether the invitation was accepted";
        };
    }

    private static String why(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + reason;
    }
}
