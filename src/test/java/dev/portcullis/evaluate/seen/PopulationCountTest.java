package dev.portcullis.evaluate.seen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Person.Membership;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationCountTest {
    private static Person in(int number, String... userTypes) {
        return new Person(
                "p%04d@x.example".formatted(number),
                List.of(userTypes).stream()
                        .map(type -> new Membership("10", type, type, "1", true))
                        .toList());
    }

    @Test
    void the_first_by_email_are_kept_in_whatever_order_people_come() {
        var count = new PopulationCount();
        IntStream.range(0, 700).map(at -> at * 297 % 700).forEach(number -> count.add(in(number, "A", "B")));
        count.add(in(-1, "A", "A"));

        Population population = count.with(List.of());

        assertThat(population.inSeveralPlaces()).isEqualTo(700);
        assertThat(population.firstInSeveralPlaces())
                .extracting(Person::email)
                .hasSize(PopulationCount.MOST)
                .startsWith("p0000@x.example", "p0001@x.example")
                .endsWith("p0499@x.example");
    }
}
