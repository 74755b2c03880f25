package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A portal of any size, made as it is asked for. */
class GeneratedUsersTest {
    private static final String TYPES = "/settings/portals/Tidemark/user_type";
    private static final String DEFAULT_TYPE = "7138462000000009001";

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 250, 1_234})
    void as_many_users_are_listed_as_were_asked_for_and_reported(int size) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withPortalUsers(size))) {
            Visitor visitor = Visitor.signedIn(sandbox);
            List<JsonNode> all = new ArrayList<>();
            for (JsonNode type : visitor.records("v8" + TYPES, "user_type")) {
                List<JsonNode> users = visitor.portalUsers(type.get("id").asString());
                long active = users.stream()
                        .filter(user -> user.get("active").asBoolean())
                        .count();
                assertThat(type.get("active_user_count").asLong()).isEqualTo(active);
                assertThat(type.get("deactive_user_count").asLong()).isEqualTo(users.size() - active);
                assertThat(users)
                        .allMatch(user -> user.get("module")
                                .equals(type.get("personality_module").get("api_name")));
                all.addAll(users);
            }

            assertThat(Visitor.texts(all, "personality_id"))
                    .hasSize(size)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[0-9]{19}"));
            assertThat(Visitor.texts(all, "email")).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AllUsers,828000",
        "ActiveUsers,786600",
        "DeactiveUsers,41400",
        "NotConfirmedUsers,24840",
        "ActiveConfirmedUsers,761760"
    })
    void a_million_users_are_filtered_and_paged_as_few_are(String type, int total) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withPortalUsers(1_000_000))) {
            Visitor visitor = Visitor.signedIn(sandbox);
            String users = TYPES + "/" + DEFAULT_TYPE + "/users?type=" + type + "&page=";
            int lastPage = (total + 199) / 200;

            JsonNode last = Visitor.json(visitor.get("v7" + users + lastPage));

            assertThat(last.get("info").toString())
                    .isEqualTo("{\"per_page\":200,\"total_count\":" + total + ",\"count\":"
                            + (total - (lastPage - 1) * 200) + ",\"page\":" + lastPage + ",\"more_records\":false}");
            assertThat(last.get("users")).hasSize(total - (lastPage - 1) * 200);
            assertThat(Visitor.json(visitor.get("v8" + users + (lastPage - 1)))
                            .get("info")
                            .toString())
                    .isEqualTo("{\"total_count\":" + total + ",\"more_records\":true}");
            assertThat(visitor.get("v8" + users + (lastPage + 1)).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void what_passes_a_filter_is_what_the_whole_list_holds_of_it() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withPortalUsers(777))) {
            Visitor visitor = Visitor.signedIn(sandbox);
            List<JsonNode> all = visitor.portalUsers(DEFAULT_TYPE);

            assertThat(visitor.portalUsers(DEFAULT_TYPE, "NotConfirmedUsers"))
                    .isEqualTo(all.stream()
                            .filter(user -> !user.get("confirm").asBoolean())
                            .toList())
                    .isNotEmpty();
        }
    }

    @Test
    void they_have_the_keys_and_the_seed_the_order_of_those_in_the_files() throws Exception {
        SandboxOptions options = SandboxOptions.defaults().withPortalUsers(500);
        try (Sandbox plain = Sandbox.start(options);
                Sandbox shuffled = Sandbox.start(options.withShuffleSeed(7));
                Sandbox files = Sandbox.start(0)) {
            List<JsonNode> users = Visitor.signedIn(plain).portalUsers(DEFAULT_TYPE);

            assertThat(Visitor.signedIn(shuffled).portalUsers(DEFAULT_TYPE))
                    .containsExactlyInAnyOrderElementsOf(users)
                    .isNotEqualTo(users);
            JsonNode invented =
                    Visitor.signedIn(files).portalUsers(DEFAULT_TYPE).get(0);
            assertThat(users.get(0).propertyNames()).containsExactlyInAnyOrderElementsOf(invented.propertyNames());
        }
    }

    @Test
    void portal_users_change_while_the_sandbox_runs_and_so_does_what_is_reported() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            Visitor visitor = Visitor.signedIn(sandbox);
            List<String> users = new ArrayList<>(sandbox.portalUsers(DEFAULT_TYPE));
            users.remove(5);
            users.remove(5);

            sandbox.setPortalUsers(DEFAULT_TYPE, users);

            assertThat(visitor.portalUsers(DEFAULT_TYPE)).hasSize(205);
            JsonNode type = visitor.records("v7" + TYPES, "user_type").get(0);
            assertThat(type.get("no_of_users").asInt()).isEqualTo(205);
            sandbox.setPortalUsers(DEFAULT_TYPE, List.of());
            assertThat(visitor.portalUsers(DEFAULT_TYPE)).isEmpty();
        }
    }

    @Test
    void there_are_no_users_of_an_unknown_user_type() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThat(sandbox.portalUsers("1")).isEmpty();
            assertThatThrownBy(() -> sandbox.setPortalUsers("1", List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'1'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2_000_001})
    void no_other_number_of_users_is_taken(int size) {
        assertThatThrownBy(() -> SandboxOptions.defaults().withPortalUsers(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("portalUsers is " + size);
    }
}
