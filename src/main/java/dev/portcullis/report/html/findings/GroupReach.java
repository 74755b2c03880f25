package dev.portcullis.report.html.findings;

import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.report.words.Counts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people the open findings of one control are about: those of each user type or portal count once. Who is let
 * in at several places may be counted there each time, so then a sum over places is only a bound.
 */
final class GroupReach {
    private record Place(@Nullable String portal, @Nullable String userType) {}

    private final Map<Place, Long> places = new HashMap<>();
    private final boolean overlapping;
    private boolean unknown;
    private boolean wholePortal;

    /** {@code overlapping} says whether some people are let in at several places. */
    GroupReach(boolean overlapping) {
        this.overlapping = overlapping;
    }

    void add(Subject subject, @Nullable Long people) {
        var place = new Place(subject.portalId(), subject.userTypeId());
        wholePortal |= subject.type() == SubjectType.PORTAL;
        if (people == null) {
            unknown = true;
        } else if (subject.type() == SubjectType.USER || subject.type() == SubjectType.PERSON) {
            places.merge(place, people, Long::sum);
        } else {
            places.merge(place, people, Math::max);
        }
    }

    /** The sum over places of those that are known. */
    long known() {
        return places.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In words; empty where it says nothing. */
    String words() {
        boolean bound = overlapping && (wholePortal || places.size() > 1);
        if (unknown) {
            return atLeast(bound ? places.values().stream().reduce(0L, Math::max) : known());
        }
        return (bound ? "up to " : "") + concerned(known());
    }

    private static String atLeast(long people) {
        return people == 0 ? "" : "at least " + concerned(people);
    }

    private static String concerned(long people) {
        return Counts.of(people, "person is", "people are") + " concerned";
    }
}
