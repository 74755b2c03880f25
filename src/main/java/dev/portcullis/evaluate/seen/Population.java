package dev.portcullis.evaluate.seen;

import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.Person;
import java.util.List;

/**
 * The portal users of a snapshot in numbers.
 *
 * @param users of each user type, in the order of the snapshot
 * @param inSeveralPlaces e-mails that more than one user type lets in
 * @param firstInSeveralPlaces the first {@value PopulationCount#MOST} of them, sorted by e-mail
 */
public record Population(List<ListedUsers> users, long inSeveralPlaces, List<Person> firstInSeveralPlaces) {
    /** Nobody was looked at. */
    public static final Population NONE = new Population(List.of(), 0, List.of());

    /** The same with pseudonyms in place of people, in the same order. */
    public Population told(Pseudonyms pseudonyms) {
        return new Population(
                users,
                inSeveralPlaces,
                firstInSeveralPlaces.stream().map(pseudonyms::person).toList());
    }

    public Population {
        users = List.copyOf(users);
        firstInSeveralPlaces = List.copyOf(firstInSeveralPlaces);
    }
}
