package dev.portcullis.evaluate.expected;

import dev.portcullis.control.InputKind;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.Person;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the roster names as active, beside the portals in which the person is.
 *
 * @param person the person with all places in the snapshot; without any when no portal user has the e-mail
 * @param roster the roster as messages name it
 * @param places each portal that an active row names, in the order of the file
 */
public record RosteredPerson(Person person, String roster, List<Place> places) implements Compared {

    /**
     * A portal in which the roster expects the person.
     *
     * @param portal its name as the roster has it; null for any portal
     * @param rows the active rows that name it
     * @param active whether an active user has the e-mail there
     * @param activeKnown false when Zoho left out whether some user with the e-mail is active there
     * @param gap why the users there are not known to be whole; null when they are
     */
    public record Place(
            @Nullable String portal,
            List<Roster.Row> rows,
            boolean active,
            boolean activeKnown,
            @Nullable String gap) {

        private boolean missing() {
            return !active && activeKnown && gap == null;
        }

        private String label() {
            return portal == null ? "any portal" : "the portal " + portal;
        }
    }

    public RosteredPerson {
        places = List.copyOf(places);
    }

    @Override
    public InputKind input() {
        return InputKind.ROSTER;
    }

    @Override
    public Object subject() {
        return person;
    }

    public String email() {
        return person.email();
    }

    /** Whether it is certain that no active user has the e-mail in some portal in which the roster expects one. */
    public boolean missing() {
        return places.stream().anyMatch(Place::missing);
    }

    /** Why it cannot be said for some portal whether the person is there, or null when it can. */
    public @Nullable String unknown() {
        return places.stream()
                .map(RosteredPerson::unknown)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String unknown(Place place) {
        if (place.gap() != null) {
            return place.gap();
        }
        return place.active() || place.activeKnown()
                ? null
                : "Zoho did not say everywhere whether the person's users are active";
    }

    /** The portals in which the person is missing, for messages. */
    public String missingFrom() {
        return missingPlaces().map(Place::label).collect(Collectors.joining(" and "));
    }

    /** The rows that name these portals, for messages: {@code roster.csv, line 3 (owner sue@acme.example)}. */
    public String where() {
        return Lines.of(
                roster, missingPlaces().flatMap(place -> place.rows().stream()).toList());
    }

    private Stream<Place> missingPlaces() {
        return places.stream().filter(Place::missing);
    }
}
