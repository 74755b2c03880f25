package dev.portcullis.evaluate.portion;

import dev.portcullis.control.SubjectType;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes portions of people. Those who share an e-mail with an internal user are judged apart: rules that join the two
 * then find nothing to join beside all others, who are nearly all. Not thread-safe.
 */
public final class People {
    private final Namesakes namesakes;
    private final List<Coverage> coverage;
    private final int most;
    private final Consumer<Portion> judge;
    private final Batch alone = new Batch();
    private final Batch doubled = new Batch();

    private static final class Batch {
        private final List<Person> people = new ArrayList<>();
        private final List<HubUser> namesakes = new ArrayList<>();
    }

    /**
     * Begin.
     *
     * @param coverage of the internal users, which rules that rest on their absence ask for
     * @param most how many people are judged together
     */
    public People(List<HubUser> hubUsers, List<Coverage> coverage, int most, Consumer<Portion> judge) {
        this.namesakes = new Namesakes(hubUsers);
        this.coverage = coverage;
        this.most = most;
        this.judge = judge;
    }

    /** Have a person judged, when enough others wait. */
    public void add(Person person) {
        List<HubUser> theirs = namesakes.of(person);
        Batch batch = theirs.isEmpty() ? alone : doubled;
        batch.people.add(person);
        batch.namesakes.addAll(theirs);
        if (batch.people.size() == most) {
            judge(batch);
        }
    }

    /** Have all judged that wait. */
    public void settle() {
        judge(alone);
        judge(doubled);
    }

    private void judge(Batch batch) {
        judge.accept(new Portion()
                .add(SubjectType.PERSON, Scope.ALL, List.copyOf(batch.people))
                .with(batch.namesakes)
                .with(coverage));
        batch.people.clear();
        batch.namesakes.clear();
    }
}
