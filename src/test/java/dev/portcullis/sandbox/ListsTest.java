package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ListsTest {
    private static final String TYPES = "/settings/portals/Tidemark/user_type";
    private static final String USERS = TYPES + "/7138462000000009001/users?type=AllUsers";

    private static Sandbox sandbox;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(0);
        visitor = Visitor.signedIn(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void pages_follow_each_other_and_the_page_beyond_the_last_is_empty() throws Exception {
        JsonNode first = Visitor.json(visitor.get("v7" + USERS));
        JsonNode second = Visitor.json(visitor.get("v7" + USERS + "&page=2"));

        assertThat(first.get("info").toString())
                .isEqualTo("{\"per_page\":200,\"total_count\":207,\"count\":200,\"page\":1,\"more_records\":true}");
        assertThat(second.get("info").toString())
                .isEqualTo("{\"per_page\":200,\"total_count\":207,\"count\":7,\"page\":2,\"more_records\":false}");
        assertThat(visitor.get("v7" + USERS + "&page=3").statusCode()).isEqualTo(204);
        assertThat(visitor.get("v7" + USERS + "&page=2147483647").statusCode()).isEqualTo(204);
        List<JsonNode> all = new ArrayList<>(Visitor.elements(first.get("users")));
        all.addAll(Visitor.elements(second.get("users")));
        assertThat(Visitor.texts(all, "personality_id")).doesNotHaveDuplicates().hasSize(207);
    }

    @Test
    void a_list_that_fills_its_last_page_has_no_more_records() throws Exception {
        JsonNode last = Visitor.json(visitor.get("v8" + USERS + "&per_page=69&page=3"));

        assertThat(last.get("users")).hasSize(69);
        assertThat(last.get("info").toString()).isEqualTo("{\"total_count\":207,\"more_records\":false}");
    }

    @ParameterizedTest
    @CsvSource({
        "v7,user_types_200_v7_docs,portal_users_200_v7_docs",
        "v8,user_types_200_v8_2026,portal_users_200_v8_2026"
    })
    void records_have_the_keys_of_the_published_shapes(String version, String userTypes, String users)
            throws Exception {
        JsonNode userType = visitor.records(version + TYPES, "user_type").get(0);
        JsonNode user = visitor.records(version + USERS, "users").get(0);

        assertThat(userType.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Visitor.sample(userTypes).get("user_type").get(0).propertyNames());
        assertThat(user.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Visitor.sample(users).get("users").get(0).propertyNames());
    }

    @Test
    void both_shapes_count_the_same_users() throws Exception {
        JsonNode older = visitor.records("v6" + TYPES, "user_type").get(0);
        JsonNode latest = visitor.records("v8" + TYPES, "user_type").get(0);

        assertThat(older.get("no_of_users").asInt())
                .isEqualTo(latest.get("active_user_count").asInt()
                        + latest.get("deactive_user_count").asInt());
    }

    @Test
    void a_user_type_has_its_modules_where_they_are_asked_for() throws Exception {
        JsonNode listed =
                visitor.records("v8" + TYPES + "?include=modules", "user_type").get(0);
        JsonNode own = visitor.records("v8" + TYPES + "/7138462000000009001", "user_type")
                .get(0);

        assertThat(listed.get("modules")).hasSize(9).isEqualTo(own.get("modules"));
        assertThat(own.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Visitor.sample("user_type_200_by_id")
                        .get("user_type")
                        .get(0)
                        .propertyNames());
    }

    @Test
    void the_portal_is_as_published_and_the_older_shape_hides_single_sign_on() throws Exception {
        JsonNode listed = visitor.records("v8/settings/portals", "portals").get(0);
        JsonNode own =
                visitor.records("v8/settings/portals/Tidemark", "portals").get(0);
        JsonNode older =
                visitor.records("v7/settings/portals/Tidemark", "portals").get(0);

        assertThat(listed.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Visitor.sample("portals_200_list").get("portals").get(0).propertyNames());
        assertThat(own.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Visitor.sample("portal_200_saml_on")
                        .get("portals")
                        .get(0)
                        .propertyNames());
        assertThat(older.has("saml_configuration")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "AllUsers,207",
        "AllActiveUsers,180",
        "ActiveUsers,180",
        "DeactiveUsers,27",
        "NotConfirmedUsers,9",
        "ConfirmedUsers,198",
        "ActiveConfirmedUsers,171"
    })
    void portal_users_are_listed_by_type(String type, int count) throws Exception {
        String path = "v8" + USERS.replace("AllUsers", type);

        assertThat(Visitor.json(visitor.get(path))
                        .get("info")
                        .get("total_count")
                        .asInt())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "AllUsers,20",
        "ActiveUsers,16",
        "AllActiveUsers,16",
        "DeactiveUsers,4",
        "ConfirmedUsers,19",
        "NotConfirmedUsers,1",
        "ActiveConfirmedUsers,15",
        "DeletedUsers,2",
        "AdminUsers,2",
        "ActiveConfirmedAdmins,2",
        "CurrentUser,1"
    })
    void internal_users_are_listed_by_type(String type, int count) throws Exception {
        assertThat(visitor.records("v8/users?type=" + type, "users")).hasSize(count);
    }

    @Test
    void internal_users_are_paged() throws Exception {
        JsonNode third = Visitor.json(visitor.get("v8/users?type=AllUsers&per_page=8&page=3"));

        assertThat(third.get("users")).hasSize(4);
        assertThat(third.get("info").toString())
                .isEqualTo("{\"per_page\":8,\"count\":4,\"page\":3,\"more_records\":false}");
        assertThat(visitor.get("v8/users?type=AllUsers&per_page=8&page=4").statusCode())
                .isEqualTo(204);
    }
}
