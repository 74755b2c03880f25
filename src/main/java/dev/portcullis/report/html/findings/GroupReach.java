package dev.portcullis.report.html.findings;

import dev.portcullis.evaluate.Subject;
import dev.portcullis.report.words.Counts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many people the open findings of one control are about: those of each user type or portal count once. */
final class GroupReach {
    private record Place(@Nullable String portal, @Nullable String userType) {}

    private final Map<Place, Long> places = new HashMap<>();
    private long single;
    private boolean unknown;

    void add(Subject subject, @Nullable Long people) {
        if (people == null) {
            unknown = true;
        } else if (subject.personalityId() != null || subject.email() != null) {
            single += people;
        } else {
            places.merge(new Place(subject.portalId(), subject.userTypeId()), people, Math::max);
        }
    }

    /** At least so many. */
    long known() {
        return single + places.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In words; empty where it says nothing. */
    String words() {
        if (unknown) {
            return known() == 0 ? "" : "At least " + Counts.of(known(), "person is", "people are") + " concerned";
        }
        return Counts.of(known(), "person is", "people are") + " concerned";
    }
}
