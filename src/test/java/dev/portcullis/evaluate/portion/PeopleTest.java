package dev.portcullis.evaluate.portion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Coverage COVERED = new Coverage("hub-users", null, "collected", 2L, null, null, null);

    private final HubUser ann = hubUser("1", "Ann@x.example");
    private final HubUser annAgain = hubUser("2", "ann@x.example ");
    private final List<Portion> judged = new ArrayList<>();
    private final People people =
            new People(List.of(ann, annAgain, hubUser("3", null)), List.of(COVERED), 2, judged::add);

    private static HubUser hubUser(String id, String email) {
        return new HubUser(id, "Ann", email, "active", "Regular User", null, null);
    }

    private void add(String... emails) {
        for (String email : emails) {
            people.add(new Person(email, List.of()));
        }
    }

    private List<List<String>> emails() {
        return judged.stream()
                .map(portion -> portion.groups().get(0).subjects().stream()
                        .map(person -> ((Person) person).email())
                        .toList())
                .toList();
    }

    @Test
    void whoever_shares_an_email_with_internal_users_is_judged_apart_and_beside_them() {
        add("a@x.example", "ann@x.example", "b@x.example", "c@x.example");
        people.settle();

        assertThat(emails())
                .containsExactly(
                        List.of("a@x.example", "b@x.example"), List.of("c@x.example"), List.of("ann@x.example"));
        assertThat(judged)
                .extracting(Portion::context)
                .containsExactly(List.of(COVERED), List.of(COVERED), List.of(ann, annAgain, COVERED));
    }

    @Test
    void everybody_is_judged_once() {
        String[] emails =
                IntStream.range(0, 41).mapToObj(at -> at + "@x.example").toArray(String[]::new);
        add(emails);
        people.settle();

        assertThat(emails().stream().flatMap(List::stream)).containsExactlyInAnyOrder(emails);
        assertThat(emails()).allSatisfy(portion -> assertThat(portion).hasSizeLessThanOrEqualTo(2));
    }
}
