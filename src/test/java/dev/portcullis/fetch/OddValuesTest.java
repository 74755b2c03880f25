package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no honest tenant has: kept as they are where they are data, told where they make an answer unusable. */
class OddValuesTest extends Collecting {
    private static final String VENDOR = "7138462000000009044";
    private static final String VENDORS = "/user_type/" + VENDOR + "/users\\?";

    private User vendor(String user) throws Exception {
        String body = "{\"users\":[" + user + "],\"info\":{\"total_count\":1}}";
        Snapshot snapshot = collect(answering(VENDORS, 200, body));

        assertThat(coverage(snapshot, "users", VENDOR).state()).isEqualTo("collected");
        List<User> vendors = users(snapshot).stream()
                .filter(one -> VENDOR.equals(one.userType()))
                .toList();
        assertThat(vendors).hasSize(1);
        return vendors.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "5539310000000987001", "18446744073709551616"})
    void an_id_that_is_a_number_keeps_every_digit(String id) throws Exception {
        assertThat(vendor("{\"personality_id\":" + id + "}").personalityId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "a\\udc00b", "\\u202etxt.exe", "<script>", "\\u001b[2J", "=1+1"})
    void a_strange_name_comes_back_or_is_replaced_and_ends_nothing(String name) throws Exception {
        User user = vendor("{\"personality_id\":\"1\",\"name\":\"" + name + "\",\"email\":\"a@b.example\"}");

        assertThat(user.email()).isEqualTo("a@b.example");
        assertThat(user.name()).isNotNull().isNotEmpty();
    }

    @Test
    void a_name_of_a_megabyte_is_kept() throws Exception {
        String name = "n".repeat(1 << 20);

        assertThat(vendor("{\"personality_id\":\"1\",\"name\":\"" + name + "\"}")
                        .name())
                .hasSize(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[1]", "[]"})
    void values_of_a_wrong_type_are_unknown(String odd) throws Exception {
        User user = vendor("{\"personality_id\":\"1\",\"name\":" + odd + ",\"active\":" + odd + ",\"confirm\":" + odd
                + ",\"email\":" + odd + ",\"invited_time\":" + odd + "}");

        assertThat(user.name()).isNull();
        assertThat(user.active()).isNull();
        assertThat(user.confirmed()).isNull();
        assertThat(user.email()).isNull();
        assertThat(user.invitedTime()).isNull();
    }

    @Test
    void a_permission_named_twice_makes_the_answer_unusable() throws Exception {
        String twice = "{\"user_type\":[{\"id\":\"" + VENDOR + "\",\"modules\":[{\"api_name\":\"Deals\","
                + "\"permissions\":{\"delete\":true,\"view\":true,\"delete\":false}}]}]}";
        Snapshot snapshot = collect(answering("/user_type\\?include", 200, twice));

        Coverage line = coverage(snapshot, "user-types", "20098220417");
        assertThat(line.state()).isEqualTo("failed");
        assertThat(line.message()).contains("stands twice");
        assertThat(snapshot.userTypes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'A/B', /portals/A%2FB/",
        "'50% off', /portals/50%25%20off/",
        "'a b', /portals/a%20b/",
        "'%2e%2e', /portals/%252e%252e/",
        "'ä+?#', /portals/%C3%A4+%3F%23/"
    })
    void a_portal_is_asked_for_by_its_name_and_nothing_else(String name, String path) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/portals$", 200, "{\"portals\":[{\"zaid\":\"1\",\"name\":\"" + name + "\"}]}"),
                        CannedAnswer.to("/settings/portals/", 204, "")))) {
            collect(sandbox, settings(sandbox));

            assertThat(sandbox.requests())
                    .filteredOn(request -> request.path().contains("/settings/portals/"))
                    .isNotEmpty()
                    .allMatch(request -> (request.path() + "/").contains(path));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "%2e%2e", "../../users", "a/../../users"})
    void a_portals_name_never_leads_to_another_address(String name) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to(
                        "/portals$", 200, "{\"portals\":[{\"zaid\":\"1\",\"name\":\"" + name + "\"}]}")))) {
            Snapshot snapshot = collect(sandbox, settings(sandbox));

            assertThat(sandbox.requests())
                    .noneMatch(request -> request.path().contains(".."))
                    .filteredOn(request -> request.path().endsWith("/users"))
                    .hasSize(2)
                    .allMatch(request -> request.path().equals("/crm/v8/users"));
            assertThat(coverage(snapshot, "portal", "1").state()).isEqualTo("failed");
        }
    }

    @Test
    void nothing_everywhere_is_not_taken_for_everything_in_order() throws Exception {
        Snapshot snapshot = collect(answering("/crm/", 204, ""));

        assertThat(coverage(snapshot, "org", null).state()).isEqualTo("failed");
        assertThat(coverage(snapshot, "portals", null).count()).isZero();
    }
}
