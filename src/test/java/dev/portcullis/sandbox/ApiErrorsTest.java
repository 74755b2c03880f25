package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiErrorsTest {
    private static final String USERS = "v8/settings/portals/Tidemark/user_type/7138462000000009001/users";

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
    void a_call_without_a_token_or_with_a_wrong_one_is_refused() throws Exception {
        HttpResponse<String> without = visitor.send("GET", "v8/org", "");
        HttpResponse<String> wrong = visitor.send("GET", "v8/org", "Zoho-oauthtoken 1000.unknown");
        HttpResponse<String> bearer = visitor.send("GET", "v8/org", "Bearer " + visitor.token());

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(Visitor.json(without)).isEqualTo(Visitor.sample("err_401_auth"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Visitor.json(wrong)).isEqualTo(Visitor.sample("err_401_token"));
        assertThat(bearer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/user_type", "/user_type/1", "/user_type/1/users?type=AllUsers"})
    void an_unknown_portal_is_invalid_data(String rest) throws Exception {
        HttpResponse<String> answer = visitor.get("v8/settings/portals/Nowhere" + rest);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer)).isEqualTo(Visitor.sample("err_400_no_such_portal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v3/org",
                "v9/org",
                "v8/orgs",
                "v8/org/",
                "v8/settings",
                "v8/settings/portals/Tidemark/users",
                "v8/settings/portals/Tidemark/user_type/1/users/2",
                "v8/settings/portals/Tidemark/user_type/1/modules",
                "v8/..%2f..%2forg"
            })
    void an_unknown_path_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.json(answer)).isEqualTo(Visitor.sample("err_404_url"));
    }

    @ParameterizedTest
    @CsvSource({
        USERS + ",REQUIRED_PARAM_MISSING",
        USERS + "?type=AllUsers&page=0,INVALID_DATA",
        USERS + "?type=AllUsers&per_page=201,INVALID_DATA",
        USERS + "?type=AllUsers&per_page=many,INVALID_DATA",
        "v8/settings/portals/Tidemark/user_type/1,INVALID_DATA",
        "v8/settings/portals/Tidemark/user_type/1/users?type=AllUsers,INVALID_DATA",
        "v8/settings/fields,REQUIRED_PARAM_MISSING",
        "v8/settings/fields?module=Nothing,INVALID_MODULE",
        "v8/settings/fields?module=..%2Forg,INVALID_MODULE",
        "v8/users?type=Everybody,PATTERN_NOT_MATCHED"
    })
    void a_bad_request_is_refused_with_its_code(String path, String code) throws Exception {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void an_unknown_type_of_portal_users_names_the_parameter() throws Exception {
        HttpResponse<String> answer = visitor.get(USERS + "?type=Everybody");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer)).isEqualTo(Visitor.sample("err_400_bad_type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothing_but_reading_is_allowed_and_the_attempt_is_logged(String method) throws Exception {
        HttpResponse<String> answer = visitor.send(method, USERS, "Zoho-oauthtoken " + visitor.token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer).get("code").asString()).isEqualTo("INVALID_REQUEST_METHOD");
        assertThat(sandbox.requests()).contains(new LoggedRequest(method, "/crm/" + USERS, ""));
    }
}
