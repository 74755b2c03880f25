package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShuffleTest {
    private static final String DEFAULT_TYPE = "7138462000000009001";

    @Test
    void a_seed_gives_the_same_users_in_another_order_the_same_on_every_page_and_in_every_run() throws Exception {
        List<JsonNode> plain = users(0);
        List<JsonNode> shuffled = users(7);

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(plain).isNotEqualTo(plain);
        assertThat(users(7)).isEqualTo(shuffled);
        assertThat(users(8)).isNotEqualTo(shuffled);
    }

    @Test
    void modules_and_their_fields_are_shuffled_too() throws Exception {
        List<JsonNode> plain = modules(0);
        List<JsonNode> shuffled = modules(7);

        assertThat(names(shuffled))
                .containsExactlyInAnyOrderElementsOf(names(plain))
                .isNotEqualTo(names(plain));
        List<String> contacts = fields(plain);
        assertThat(fields(shuffled))
                .containsExactlyInAnyOrderElementsOf(contacts)
                .isNotEqualTo(contacts);
    }

    private static List<JsonNode> users(long seed) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withShuffleSeed(seed))) {
            return Visitor.signedIn(sandbox).portalUsers(DEFAULT_TYPE);
        }
    }

    private static List<JsonNode> modules(long seed) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withShuffleSeed(seed))) {
            String path = "v8/settings/portals/Tidemark/user_type/" + DEFAULT_TYPE;
            JsonNode userType =
                    Visitor.signedIn(sandbox).records(path, "user_type").get(0);
            return Visitor.elements(userType.get("modules"));
        }
    }

    private static List<String> names(List<JsonNode> modules) {
        return Visitor.texts(modules, "api_name");
    }

    private static List<String> fields(List<JsonNode> modules) {
        return modules.stream()
                .filter(module -> module.get("api_name").asString().equals("Contacts"))
                .flatMap(module -> Visitor.elements(module.get("fields")).stream())
                .map(field -> field.get("api_name").asString())
                .toList();
    }
}
