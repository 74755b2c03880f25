package dev.portcullis.features.crm;

import dev.portcullis.snapshot.User;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A portal user of an example: able to sign in, with a proper e-mail. */
public final class UserDraft {
    public static final Columns COLUMNS = Columns.of("portal users")
            .with("e-mail", "unknown when there is none; else ann@client.example")
            .with("user type", "its name; else Client Portal")
            .with(
                    "status",
                    "able to sign in; invited; deactivated; deactivated, never confirmed; unknown; or active, confirmation unknown; else able to sign in")
            .with("invited on", "a day, an instant, or unknown; else 2026-11-01")
            .with("status reason", "as Zoho gives it; else none");

    String userType = Crm.DEFAULT_USER_TYPE;

    @Nullable
    String email = "ann@client.example";

    @Nullable
    Boolean active = true;

    @Nullable
    Boolean confirmed = true;

    @Nullable
    String statusReason;

    @Nullable
    Instant invitedTime = Instant.parse("2026-11-01T00:00:00Z");

    public static UserDraft of(Map<String, String> cells) {
        Row row = Row.of(cells, COLUMNS);
        var user = new UserDraft();
        row.text("e-mail", email -> user.email = email);
        row.text("user type", name -> user.userType = String.valueOf(name));
        row.text("status", word -> user.status(word == null ? "unknown" : word));
        row.moment("invited on", moment -> user.invitedTime = moment);
        row.text("status reason", reason -> user.statusReason = reason);
        return user;
    }

    private void status(String word) {
        switch (word) {
            case "able to sign in" -> set(true, true);
            case "invited" -> set(true, false);
            case "deactivated" -> set(false, true);
            case "deactivated, never confirmed" -> set(false, false);
            case "unknown" -> set(null, true);
            case "active, confirmation unknown" -> set(true, null);
            default ->
                throw new IllegalArgumentException(
                        "status '" + word + "', expected able to sign in, invited, deactivated, unknown;"
                                + " deactivated, never confirmed; or active, confirmation unknown");
        }
    }

    private void set(@Nullable Boolean isActive, @Nullable Boolean isConfirmed) {
        active = isActive;
        confirmed = isConfirmed;
    }

    User build(String userTypeId, String id) {
        return new User(
                PortalDraft.ZAID,
                userTypeId,
                id,
                "Contacts",
                "User " + id,
                email,
                active,
                confirmed,
                statusReason,
                invitedTime);
    }
}
