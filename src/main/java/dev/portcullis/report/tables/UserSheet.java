package dev.portcullis.report.tables;

import dev.portcullis.assess.Assessment;
import dev.portcullis.report.listing.UserStatus;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All portal users, in the order of the snapshot. */
final class UserSheet {
    private record Place(@Nullable String portal, @Nullable String userType) {}

    private UserSheet() {}

    static void write(Assessment assessment, Sheets sheets) {
        Map<@Nullable String, @Nullable String> portals = new HashMap<>();
        for (Portal portal : assessment.snapshot().portals()) {
            portals.put(portal.zaid(), portal.name());
        }
        Map<Place, @Nullable String> userTypes = new HashMap<>();
        for (UserType type : assessment.snapshot().userTypes()) {
            userTypes.put(new Place(type.portal(), type.id()), type.name());
        }
        sheets.table(
                "Users",
                "portal",
                "user_type",
                "name",
                "email",
                "status",
                "status_reason",
                "invited",
                "module",
                "personality_id");
        assessment.users(user -> sheets.row(
                portals.get(user.portal()),
                userTypes.get(new Place(user.portal(), user.userType())),
                user.name(),
                user.email(),
                UserStatus.of(user).word(),
                user.statusReason(),
                user.invitedTime(),
                user.module(),
                user.personalityId()));
    }
}
