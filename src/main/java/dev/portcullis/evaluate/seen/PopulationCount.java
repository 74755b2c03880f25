package dev.portcullis.evaluate.seen;

import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.Person;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts people while they stream by, and remembers only the first by e-mail. */
public final class PopulationCount {
    static final int MOST = 500;

    private static final Comparator<Person> ORDER = Comparator.comparing(Person::email, Ids::byCodePoint);

    /** The last of those that are kept is the first to go. */
    private final PriorityQueue<Person> first = new PriorityQueue<>(ORDER.reversed());

    private long inSeveralPlaces;

    public void add(Person person) {
        if (person.openUserTypes() > 1) {
            inSeveralPlaces++;
            first.add(person);
            if (first.size() > MOST) {
                first.remove();
            }
        }
    }

    public Population with(List<ListedUsers> users) {
        List<Person> sorted = first.stream().sorted(ORDER).toList();
        return new Population(users, inSeveralPlaces, sorted);
    }
}
