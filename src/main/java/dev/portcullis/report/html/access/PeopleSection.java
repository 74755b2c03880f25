package dev.portcullis.report.html.access;

import dev.portcullis.assess.Assessment;
import dev.portcullis.evaluate.seen.Population;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import dev.portcullis.snapshot.Person;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who is let in at several places.
 *
 * @param count how many, in words
 * @param note what is left out; empty when nothing is
 * @param whole whether all users were collected
 */
public record PeopleSection(String count, String note, boolean whole, List<PersonRow> people) {
    private static final int MOST = 100;

    /** A person and the user types that hold the person. */
    public record PersonRow(String email, String places) {}

    public static PeopleSection of(Assessment assessment) {
        Population population = assessment.population();
        List<PersonRow> rows = population.firstInSeveralPlaces().stream()
                .limit(MOST)
                .map(PeopleSection::row)
                .toList();
        long count = population.inSeveralPlaces();
        String note = rows.size() == count
                ? ""
                : "These are the first " + Counts.number(rows.size()) + " of " + Counts.number(count) + " people.";
        return new PeopleSection(Counts.of(count, "person", "people"), note, Seen.users(assessment), rows);
    }

    private static PersonRow row(Person person) {
        String places = person.memberships().stream()
                .map(place -> Plain.name(place.userTypeName())
                        + (Boolean.FALSE.equals(place.active()) ? " (deactivated)" : ""))
                .collect(Collectors.joining(", "));
        return new PersonRow(Plain.name(person.email()), Plain.sentence(places));
    }
}
