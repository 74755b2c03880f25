package dev.portcullis.assess.access;

import dev.portcullis.evaluate.Subject;
import dev.portcullis.evaluate.seen.Population;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many people a finding is about: the users of its user type or portal who are not switched off. Invited ones count;
 * so do those of whom Zoho did not say it.
 */
public final class Reach {
    private record Place(@Nullable String portal, @Nullable String userType) {}

    private final Map<Place, ListedUsers> users = new HashMap<>();
    private final Set<@Nullable String> wholePortals;

    public Reach(Snapshot snapshot, Population population) {
        population.users().forEach(listed -> users.put(new Place(listed.portal(), listed.userType()), listed));
        wholePortals = snapshot.coverage().stream()
                .filter(line -> line.resource().equals("user-types") && line.collected())
                .map(Coverage::scope)
                .collect(Collectors.toSet());
    }

    /** The people a subject stands for; null when they are unknown, or when it stands for none, as the audit's token. */
    public @Nullable Long of(Subject subject) {
        return switch (subject.type()) {
            case USER, PERSON -> Long.valueOf(1);
            case USER_TYPE, MODULE, FIELD -> ofUserType(subject.portalId(), subject.userTypeId());
            case PORTAL -> ofPortal(subject.portalId());
            case CREDENTIAL -> null;
        };
    }

    /** The users of a user type; null when they are unknown. */
    public @Nullable Long ofUserType(@Nullable String portal, @Nullable String userType) {
        ListedUsers listed = users.get(new Place(portal, userType));
        return listed == null || !listed.whole() ? null : Long.valueOf(listed.atMostActive());
    }

    private @Nullable Long ofPortal(@Nullable String portal) {
        boolean known = wholePortals.contains(portal);
        long sum = 0;
        for (ListedUsers listed : users.values()) {
            if (Objects.equals(listed.portal(), portal)) {
                known &= listed.whole();
                sum += listed.atMostActive();
            }
        }
        return known ? Long.valueOf(sum) : null;
    }
}
