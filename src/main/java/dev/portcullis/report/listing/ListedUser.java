package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as lists show it: a portal user, outside of the company, in one user type; or a hub user, with a CRM licence.
 *
 * @param kind {@code portal} or {@code hub}
 * @param status one word; of a hub user Zoho's own
 * @param statusInFull since when or why, and what else keeps the user out
 */
public record ListedUser(
        String kind,
        @Nullable String portal,
        @Nullable String portalId,
        @Nullable String userType,
        @Nullable String userTypeId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String status,
        String statusInFull,
        @Nullable Boolean active,
        @Nullable Boolean confirmed,
        @Nullable String statusReason,
        @Nullable Instant invitedTime,
        @Nullable String module,
        @Nullable String personalityId,
        @Nullable String hubUserId,
        @Nullable String hubUserType,
        @Nullable String role,
        @Nullable String profile) {
    static final String PORTAL = "portal";
    static final String HUB = "hub";

    static ListedUser of(User user, Places places) {
        Portal portal = places.portal(user.portal());
        UserType type = places.userType(user.portal(), user.userType());
        UserStatus status = UserStatus.of(user);
        return new ListedUser(
                PORTAL,
                portal == null ? null : portal.name(),
                user.portal(),
                type == null ? null : type.name(),
                user.userType(),
                user.name(),
                user.email(),
                status.word(),
                status.inFull(user) + Access.shut(portal, type),
                user.active(),
                user.confirmed(),
                user.statusReason(),
                user.invitedTime(),
                user.module(),
                user.personalityId(),
                null,
                null,
                null,
                null);
    }

    static ListedUser of(HubUser user) {
        return new ListedUser(
                HUB,
                null,
                null,
                null,
                null,
                user.name(),
                user.email(),
                user.status(),
                user.status() == null ? "unknown: Zoho did not say" : user.status(),
                user.active(),
                null,
                null,
                null,
                null,
                null,
                user.id(),
                user.type(),
                user.role(),
                user.profile());
    }

    /** The columns of a list of users; what is the same in every row is left to files. */
    static List<Column<ListedUser>> columns(boolean singlePortal, boolean singleKind) {
        return List.of(
                Column.<ListedUser>of("kind", ListedUser::kind).onScreenIf(!singleKind),
                Column.of("name", ListedUser::name),
                Column.of("email", ListedUser::email),
                Column.of("user_type", user -> user.kind.equals(HUB) ? user.hubUserType : user.userType),
                Column.<ListedUser>of("portal", ListedUser::portal).onScreenIf(!singlePortal),
                Column.ofFiles("status", ListedUser::status),
                Column.of("status_in_full", "status", ListedUser::statusInFull),
                Column.<ListedUser>of("module", ListedUser::module).whereRoomIs(),
                Column.<ListedUser>of("record", user -> user.kind.equals(HUB) ? user.hubUserId : user.personalityId)
                        .whereRoomIs(),
                Column.ofFiles("role", ListedUser::role),
                Column.ofFiles("profile", ListedUser::profile));
    }
}
