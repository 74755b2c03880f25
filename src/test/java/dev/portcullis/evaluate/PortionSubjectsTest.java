package dev.portcullis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.portion.Scope;
import dev.portcullis.snapshot.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortionSubjectsTest {
    private final Person ann = new Person("ann@x.example", List.of());
    private final Person bob = new Person("bob@x.example", List.of());
    private final Person cid = new Person("cid@x.example", List.of());
    private final Person beside = new Person("dan@x.example", List.of());
    private final PortionSubjects subjects = new PortionSubjects(new Portion()
            .add(SubjectType.PERSON, Scope.ALL, List.of(ann, bob))
            .add(SubjectType.PERSON, Scope.ALL, List.of(cid))
            .with(List.of(beside)));

    @Test
    void each_is_found_in_any_order_and_again() {
        for (Person person : List.of(cid, ann, ann, bob, cid, bob, ann)) {
            assertThat(subjects.contain(person)).as(person.email()).isTrue();
        }
    }

    @Test
    void neither_an_equal_one_nor_what_stands_beside_is_one() {
        assertThat(subjects.contain(new Person("bob@x.example", List.of()))).isFalse();
        assertThat(subjects.contain(beside)).isFalse();
        assertThat(subjects.contain(bob)).isTrue();
    }

    @Test
    void a_portion_without_subjects_has_none() {
        assertThat(new PortionSubjects(new Portion()).contain(ann)).isFalse();
    }
}
