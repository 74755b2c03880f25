package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

@Meaning(value = "An internal CRM user: one with a licence, a profile and a role", from = "GET /users")
public record HubUser(
        @Meaning(value = "The id of the internal user", from = "users[].id") @Nullable
        String id,

        @Meaning(value = "The full name", from = "users[].full_name") @Nullable
        String name,

        @Meaning(value = "The e-mail as Zoho gave it", from = "users[].email") @Nullable
        String email,

        @Meaning(value = "The status in Zoho's words, such as active, inactive or deleted", from = "users[].status")
        @Nullable
        String status,

        @Meaning(value = "The kind of user in Zoho's words, such as Regular User", from = "users[].type__s") @Nullable
        String type,

        @Meaning(value = "The name of the role", from = "users[].role.name") @Nullable
        String role,

        @Meaning(value = "The name of the profile", from = "users[].profile.name") @Nullable
        String profile)
        implements SnapshotRecord {

    @Meaning("The e-mail trimmed and lower-cased: what e-mails are compared by")
    public @Nullable String normalEmail() {
        return MailAddress.normal(email);
    }

    @Meaning("Whether this is one of the portal users that Zoho lists among its users, and so not internal")
    public boolean clientPortalUser() {
        return "Client Portal User".equalsIgnoreCase(type);
    }

    @Meaning("Whether the status is active")
    public @Nullable Boolean active() {
        return status == null ? null : "active".equalsIgnoreCase(status);
    }

    @Override
    public int rank() {
        return 4;
    }
}
