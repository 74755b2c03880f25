package dev.portcullis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.snapshot.Person.Membership;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Membership AT_ACME = new Membership("10", "100", "Vendor", "1", true);

    @Test
    void user_types_of_two_portals_are_two_even_with_the_same_id() {
        var elsewhere = new Membership("20", "100", "Vendor", "1", true);

        assertThat(new Person("bob@client.test", List.of(AT_ACME, elsewhere)).activeUserTypes())
                .isEqualTo(2);
    }

    @Test
    void two_records_in_one_user_type_are_one_place() {
        var again = new Membership("10", "100", "Vendor", "2", true);

        assertThat(new Person("bob@client.test", List.of(AT_ACME, again)).activeUserTypes())
                .isEqualTo(1);
    }
}
