package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.Meaning;
import dev.portcullis.snapshot.Person;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Meaning(
        "A person whom the roster calls active, beside the portals where the person is: what person controls judge that need the roster")
public record RosteredPerson(
        @Meaning("The person with all places in the snapshot; without any when no portal user has the e-mail")
        Person person,

        @Meaning("The roster as messages name it") String roster,

        @Meaning("Each portal that an active row names, in the order of the file")
        List<ExpectedPlace> places)
        implements Compared {

    public RosteredPerson {
        places = List.copyOf(places);
    }

    @Meaning("The e-mail, trimmed and lower-cased")
    public String email() {
        return person.email();
    }

    @Meaning("Whether it is certain that no active user has the e-mail in some portal in which the roster expects one")
    public boolean missing() {
        return places.stream().anyMatch(ExpectedPlace::missing);
    }

    @Meaning("Why it cannot be said for some portal whether the person is there; unknown when it can")
    public @Nullable String unknown() {
        return places.stream()
                .map(RosteredPerson::unknown)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String unknown(ExpectedPlace place) {
        if (place.gap() != null) {
            return place.gap();
        }
        return place.active() || place.activeKnown()
                ? null
                : "Zoho did not say everywhere whether the person's users are active";
    }

    @Meaning("The portals in which the person is missing, for messages")
    public String missingFrom() {
        return missingPlaces().map(ExpectedPlace::label).collect(Collectors.joining(" and "));
    }

    @Meaning("The rows that name these portals, for messages: roster.csv, line 3 (owner sue@acme.example)")
    public String where() {
        return Lines.of(
                roster, missingPlaces().flatMap(place -> place.rows().stream()).toList());
    }

    private Stream<ExpectedPlace> missingPlaces() {
        return places.stream().filter(ExpectedPlace::missing);
    }
}
