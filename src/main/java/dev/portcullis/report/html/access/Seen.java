package dev.portcullis.report.html.access;

import dev.portcullis.assess.Assessment;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the picture is whole: what is not in it may only then be taken for what nobody has. */
final class Seen {
    private Seen() {}

    static boolean userTypes(Assessment assessment) {
        Snapshot snapshot = assessment.snapshot();
        return collected(snapshot, "portals", null)
                && snapshot.portals().stream().allMatch(portal -> collected(snapshot, "user-types", portal.zaid()));
    }

    static boolean users(Assessment assessment) {
        return userTypes(assessment) && assessment.population().users().stream().allMatch(ListedUsers::whole);
    }

    private static boolean collected(Snapshot snapshot, String resource, @Nullable String scope) {
        return snapshot.coverage().stream()
                .filter(Coverage::collected)
                .anyMatch(line -> line.resource().equals(resource) && Objects.equals(line.scope(), scope));
    }
}
