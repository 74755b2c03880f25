package dev.portcullis.given;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A snapshot file made of records in any order, and the records tests need most. */
public final class SnapshotFile {
    public static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final List<SnapshotRecord> records = new ArrayList<>();
    private List<String> scopes = List.of("ZohoCRM.users.READ");

    public static SnapshotFile of(SnapshotRecord... records) {
        return new SnapshotFile().with(records);
    }

    public SnapshotFile with(SnapshotRecord... more) {
        records.addAll(List.of(more));
        return this;
    }

    public SnapshotFile scopes(List<String> names) {
        scopes = names;
        return this;
    }

    /** Write it; kinds are put in order, records of one kind stay in the order they were given. */
    public Path write(Path file) throws IOException {
        records.sort(Comparator.comparing(SnapshotRecord::rank));
        try (var writer = SnapshotWriter.create(file, header(scopes))) {
            for (SnapshotRecord record : records) {
                writer.write(record);
            }
            writer.seal();
        }
        return file;
    }

    public static Header header(List<String> scopes) {
        return new Header(1, NOW, "https://www.zohoapis.eu", "v8", "portcullis 1.0.0", scopes);
    }

    public static Portal portal(String zaid, String name) {
        return new Portal(zaid, name, true, null, null, "none", null);
    }

    public static UserType userType(String portal, String id, String name, boolean active) {
        return new UserType(portal, id, name, false, active, 0L, null, "Contacts", List.of());
    }

    public static User user(String portal, String userType, String personality, String email, Boolean active) {
        return new User(portal, userType, personality, "Contacts", "U " + personality, email, active, true, null, null);
    }

    public static Permissions viewOnly() {
        return new Permissions(true, null, null, null, null, null, null);
    }

    public static Coverage collected(String resource, String scope) {
        return coverage(resource, scope, "collected");
    }

    public static Coverage coverage(String resource, String scope, String state) {
        return new Coverage(resource, scope, state, 1L, null, null, null);
    }
}
