package dev.portcullis.cli.list;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is missing from lists that should be whole. A resource without a coverage line was not collected. */
final class Gaps {
    private final Snapshot snapshot;
    private final boolean noPortalExpected;
    private final List<String> gaps = new ArrayList<>();

    Gaps(Snapshot snapshot, boolean noPortalExpected) {
        this.snapshot = snapshot;
        this.noPortalExpected = noPortalExpected;
    }

    /** A sentence on each gap in these resources; of what belongs to a user type, in those that are {@code wanted}. */
    List<String> of(List<String> resources, Predicate<UserType> wanted) {
        resources.forEach(resource -> look(resource, wanted));
        if (snapshot.onlyPortals() == null && snapshot.coverage().stream().anyMatch(Coverage::leftOut)) {
            gaps.add("the snapshot was collected with --portal and lacks other portals; give --portal here too");
        }
        if (resources.contains("portals") && snapshot.portals().isEmpty() && !noPortalExpected) {
            gaps.add("Zoho listed no portal; if that is right, say expect-no-portal: true in the configuration");
        }
        return List.copyOf(gaps);
    }

    private void look(String resource, Predicate<UserType> wanted) {
        switch (resource) {
            case "portal", "user-types" ->
                snapshot.portals().forEach(portal -> look(resource, portal.zaid(), "portal " + portal.label()));
            case "user-type", "users" ->
                snapshot.userTypes().stream()
                        .filter(wanted)
                        .forEach(type -> look(resource, type.id(), "user type " + type.label()));
            default -> look(resource, null, "organisation");
        }
        if (resource.equals("user-types")) {
            snapshot.portals().stream()
                    .filter(this::withoutUserType)
                    .forEach(portal -> gaps.add(
                            "no user type of portal " + portal.label() + ", though every portal has the default one"));
        }
    }

    private boolean withoutUserType(Portal portal) {
        return snapshot.userTypes().stream()
                .map(UserType::portal)
                .noneMatch(zaid -> Objects.equals(zaid, portal.zaid()));
    }

    private void look(String resource, @Nullable String scope, String owner) {
        List<Coverage> lines = snapshot.coverage().stream()
                .filter(line -> line.resource().equals(resource) && Objects.equals(line.scope(), scope))
                .toList();
        if (lines.isEmpty() && !cameWithTheList(resource)) {
            gaps.add(resource + " of " + owner + ": not collected");
        }
        lines.stream()
                .filter(line -> !line.collected())
                .forEach(line -> gaps.add(resource + " of " + owner + ": " + line.state()
                        + (line.message() == null ? "" : ": " + line.message())));
    }

    /** Modules come with the list of user types, where no user type was asked for by itself. */
    private boolean cameWithTheList(String resource) {
        return resource.equals("user-type")
                && snapshot.coverage().stream()
                        .noneMatch(line -> line.resource().equals("user-type"));
    }
}
