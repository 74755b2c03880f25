package dev.portcullis.fetch.http;

import org.jspecify.annotations.Nullable;

/**
 * What a call needs from the token and from the profile of the user behind it.
 *
 * @param permission as the profile page of the CRM names it; null when none is known
 */
public record Access(String scope, @Nullable String permission) {
    public static final Access ORG = new Access("ZohoCRM.org.READ", null);
    public static final Access PORTALS = new Access("ZohoCRM.settings.clientportal.READ", "Manage Portals");
    public static final Access PORTAL_USERS = new Access("ZohoCRM.settings.clientportal.READ", "Manage Portal Users");
    public static final Access HUB_USERS = new Access("ZohoCRM.users.READ", "Manage Users");
    public static final Access FIELDS = new Access("ZohoCRM.settings.fields.READ", null);
}
