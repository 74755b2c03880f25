package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

/** An internal CRM user: one with a licence, a profile and a role. */
public record HubUser(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String status,
        @Nullable String type,
        @Nullable String role,
        @Nullable String profile)
        implements SnapshotRecord {

    /** The e-mail trimmed and lower-cased, or null when there is none. */
    public @Nullable String normalEmail() {
        return MailAddress.normal(email);
    }

    /** True for the portal users that Zoho lists among its users: they are not internal. */
    public boolean clientPortalUser() {
        return "Client Portal User".equalsIgnoreCase(type);
    }

    /** Whether the status is {@code active}; null when the status is unknown. */
    public @Nullable Boolean active() {
        return status == null ? null : "active".equalsIgnoreCase(status);
    }

    @Override
    public int rank() {
        return 4;
    }
}
