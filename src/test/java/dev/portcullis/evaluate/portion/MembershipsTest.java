package dev.portcullis.evaluate.portion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Person.Membership;
import dev.portcullis.snapshot.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipsTest {
    private final List<User> users = new ArrayList<>();

    private void given(
            @Nullable String userType, @Nullable String record, @Nullable String email, @Nullable Boolean active) {
        users.add(new User("10", userType, record, "Contacts", "Ann", email, active, true, null, null));
    }

    private TreeMap<String, List<Membership>> gathered() throws IOException {
        var people = new TreeMap<String, List<Membership>>();
        try (var memberships = new Memberships(scope -> "Type " + scope.userType())) {
            var scopes = new Scopes();
            users.forEach(user -> memberships.add(scopes.of(user), user));
            memberships.forEachPerson(person ->
                    assertThat(people.put(person.email(), person.memberships())).isNull());
        }
        return people;
    }

    @Test
    void those_who_share_an_email_are_one_person_with_places_in_the_order_of_ids() throws IOException {
        given("100", "9", "ann@x.example", true);
        given("20", "10", " Ann@X.example", null);
        given("100", "8", "ann@x.example", false);
        given("20", "11", "bob@x.example", true);
        given("20", "12", null, true);

        assertThat(gathered())
                .hasSize(2)
                .containsEntry(
                        "ann@x.example",
                        List.of(
                                new Membership("10", "20", "Type 20", "10", null),
                                new Membership("10", "100", "Type 100", "8", false),
                                new Membership("10", "100", "Type 100", "9", true)))
                .containsEntry("bob@x.example", List.of(new Membership("10", "20", "Type 20", "11", true)));
    }

    @Test
    void what_is_odd_or_missing_comes_back_as_it_was() throws IOException {
        String wide = "用户\uD800" + "w".repeat(9_000) + "@x.example";
        given(null, null, wide, true);
        given("100", "ü\u00ff\u0100", "é@x.example", true);

        assertThat(gathered())
                .containsEntry(wide, List.of(new Membership("10", null, "Type null", null, true)))
                .containsEntry("é@x.example", List.of(new Membership("10", "100", "Type 100", "ü\u00ff\u0100", true)));
    }

    @Test
    void emails_of_the_same_hash_code_are_different_people() throws IOException {
        assertThat("AaAa@x".hashCode()).isEqualTo("BBBB@x".hashCode());
        given("100", "1", "Aa@x.example", true);
        given("100", "2", "BB@x.example", true);

        assertThat(gathered()).containsOnlyKeys("aa@x.example", "bb@x.example");
    }

    @Test
    void people_too_many_for_the_memory_come_back_whole_from_disk() throws IOException {
        int many = 60_000;
        for (int at = 0; at < many; at++) {
            given("100", "a" + at, "person" + at % (many / 2) + "@x.example", true);
        }

        var people = gathered();

        assertThat(people).hasSize(many / 2);
        assertThat(people.get("person77@x.example"))
                .extracting(Membership::personalityId)
                .containsExactly("a77", "a30077");
        assertThat(people.values()).allSatisfy(places -> assertThat(places).hasSize(2));
    }

    @Test
    void the_order_of_people_is_the_same_each_time() throws IOException {
        for (int at = 0; at < 3_000; at++) {
            given("100", "a" + at, "person" + at + "@x.example", true);
        }
        List<List<String>> orders = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            var order = new ArrayList<String>();
            try (var memberships = new Memberships(scope -> null)) {
                users.forEach(user -> memberships.add(Scope.ALL, user));
                memberships.forEachPerson((Person person) -> order.add(person.email()));
            }
            orders.add(order);
        }

        assertThat(orders.get(0)).hasSize(3_000).isEqualTo(orders.get(1));
    }
}
