package dev.portcullis.evaluate.seen;

import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.Person;
import java.util.ArrayList;
import java.util.List;

/** Counts people while they stream by, and remembers only the first. */
public final class PopulationCount {
    static final int MOST = 500;

    private final List<Person> first = new ArrayList<>();
    private long inSeveralPlaces;

    /** People come sorted by e-mail. */
    public void add(Person person) {
        if (person.openUserTypes() > 1) {
            inSeveralPlaces++;
            if (first.size() < MOST) {
                first.add(person);
            }
        }
    }

    public Population with(List<ListedUsers> users) {
        return new Population(users, inSeveralPlaces, first);
    }
}
