package dev.portcullis.cli.doctor;

import dev.portcullis.fetch.http.Access;

/** What to do where something cannot be read. */
final class Remedies {
    private Remedies() {}

    static String of(Concern concern) {
        Access access = switch (concern) {
            case PORTAL_USERS -> Access.PORTAL_USERS;
            case INTERNAL_USERS -> Access.HUB_USERS;
            case FIELDS -> Access.FIELDS;
            default -> Access.PORTALS;
        };
        String permission = access.permission() == null
                ? ""
                : " and the user's profile the permission '" + access.permission()
                        + "' (Setup > Security Control > Profiles)";
        return "The token needs the scope " + access.scope() + permission + ".";
    }
}
