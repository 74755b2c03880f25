package dev.portcullis.given;

import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.time.Instant;
import java.util.List;

/** A small portal, collected whole, with a user of each status: what tests of lists need most. */
public final class Portals {
    private static final Instant INVITED = Instant.parse("2026-10-01T23:30:00Z");

    private Portals() {}

    /** Client (active) with Contacts and Deals, Vendor (switched off) with Deals; hub users beside them. */
    public static SnapshotFile small() {
        return SnapshotFile.of(
                        SnapshotFile.portal("1", "Acme"),
                        type("11", "Client", true, module("Contacts", true, false), module("Deals", true, true)),
                        type("12", "Vendor", false, module("Deals", true, true)),
                        user("11", "1", "Ann Active", "Ann@Example.com", true, true, null),
                        user("11", "2", "Ivo Invited", "ivo@example.com", true, false, null),
                        user("11", "3", "Dora Deactivated", "dora@example.com", false, true, "disabled manually"),
                        user("12", "4", "Ann Active", "ann@example.com", true, true, null),
                        new HubUser("91", "Hal Hub", "hal@acme.com", "active", "Regular User", "CEO", "Administrator"),
                        new HubUser("92", "Gone Hub", "gone@acme.com", "inactive", "Regular User", null, null),
                        new HubUser("93", "Ann", "ann@example.com", "active", "Client Portal User", null, null))
                .with(
                        SnapshotFile.collected("portals", null),
                        SnapshotFile.collected("portal", "1"),
                        SnapshotFile.collected("user-types", "1"),
                        SnapshotFile.collected("user-type", "11"),
                        SnapshotFile.collected("user-type", "12"),
                        SnapshotFile.collected("users", "11"),
                        SnapshotFile.collected("hub-users", null));
    }

    /** {@link #small()} without a gap. */
    public static SnapshotFile whole() {
        return small().with(SnapshotFile.collected("users", "12"));
    }

    public static UserType type(String id, String name, boolean active, Module... modules) {
        return new UserType("1", id, name, false, active, 2L, null, "Contacts", List.of(modules));
    }

    public static Module module(String apiName, boolean view, boolean delete) {
        var permissions = new Permissions(view, false, null, null, delete, null, null);
        return module(apiName, permissions);
    }

    public static Module module(String apiName, Permissions permissions) {
        return new Module(
                "5" + apiName.length(), apiName, apiName + "!", "private", permissions, null, null, null, null);
    }

    public static User user(
            String type, String id, String name, String email, Boolean active, Boolean confirmed, String reason) {
        return new User("1", type, id, "Contacts", name, email, active, confirmed, reason, INVITED);
    }
}
