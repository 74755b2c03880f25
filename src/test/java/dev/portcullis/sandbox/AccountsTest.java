package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.call.Call;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AccountsTest {
    private Sandbox sandbox;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(0);
        visitor = new Visitor(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_form_gets_a_token_in_the_published_shape() throws Exception {
        JsonNode answer = Visitor.json(visitor.form(Visitor.CREDENTIALS));

        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Visitor.sample("token_200_ok").propertyNames());
        assertThat(answer.get("api_domain").asString()).isEqualTo(sandbox.url());
        assertThat(answer.get("scope").asString()).contains("ZohoCRM.users.ALL");
    }

    @Test
    void a_query_gets_a_token() throws Exception {
        assertThat(visitor.token("text/plain", "", "?" + Visitor.encoded(Visitor.CREDENTIALS))
                        .body())
                .contains("\"access_token\":\"");
    }

    @Test
    void a_multipart_body_gets_a_token() throws Exception {
        String body = Visitor.CREDENTIALS.entrySet().stream()
                .map(field -> "--cut\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--cut--\r\n"));

        assertThat(visitor.token("multipart/form-data; boundary=cut", body, "").body())
                .contains("\"access_token\":\"");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id,invalid_client",
        "client_secret,invalid_client_secret",
        "refresh_token,invalid_code",
        "grant_type,general_error"
    })
    void a_wrong_value_is_an_error_with_status_200(String field, String error) throws Exception {
        Map<String, String> credentials = new HashMap<>(Visitor.CREDENTIALS);
        credentials.put(field, "wrong");

        HttpResponse<String> answer = visitor.form(credentials);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }

    @Test
    void each_call_gives_a_new_token_and_the_sixteenth_ends_the_first() throws Exception {
        visitor.signIn();
        String first = "Zoho-oauthtoken " + visitor.token();
        for (int call = 2; call <= 15; call++) {
            visitor.signIn();
        }
        assertThat(visitor.send("GET", "v8/org", first).statusCode()).isEqualTo(200);

        visitor.signIn();

        assertThat(visitor.send("GET", "v8/org", first).statusCode()).isEqualTo(401);
        assertThat(visitor.get("v8/org").statusCode()).isEqualTo(200);
    }

    @Test
    void expired_tokens_are_refused_until_the_next_sign_in() throws Exception {
        visitor.signIn();
        sandbox.expireTokens();

        HttpResponse<String> refused = visitor.get("v8/org");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Visitor.json(refused)).isEqualTo(Visitor.sample("err_401_token"));
        visitor.signIn();
        assertThat(visitor.get("v8/org").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_answer_may_keep_silent_about_its_scopes() throws Exception {
        try (Sandbox silent = Sandbox.start(SandboxOptions.defaults().withScope(""))) {
            assertThat(Visitor.json(new Visitor(silent).form(Visitor.CREDENTIALS))
                            .propertyNames())
                    .doesNotContain("scope");
        }
    }

    @Test
    void a_body_has_a_limit() throws Exception {
        String tooLong = "x".repeat(Call.LARGEST_BODY + 1);

        assertThat(visitor.token("text/plain", tooLong, "").statusCode()).isEqualTo(413);
    }

    @Test
    void a_token_is_given_to_post_only() throws Exception {
        String path = "../oauth/v2/token?" + Visitor.encoded(Visitor.CREDENTIALS);

        assertThat(visitor.send("GET", path, "").statusCode()).isEqualTo(405);
    }

    @Test
    void a_grant_code_buys_a_refresh_token_once() throws Exception {
        Map<String, String> grant = grant(Sandbox.GRANT_CODE);

        JsonNode bought = Visitor.json(visitor.form(grant));
        JsonNode again = Visitor.json(visitor.form(grant));

        assertThat(bought.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token", "refresh_token", "scope", "api_domain", "token_type", "expires_in");
        assertThat(again.toString()).isEqualTo("{\"error\":\"invalid_code\"}");
        String token = "Zoho-oauthtoken " + bought.get("access_token").asString();
        assertThat(visitor.send("GET", "v8/org", token).statusCode()).isEqualTo(200);
        Map<String, String> credentials = new HashMap<>(Visitor.CREDENTIALS);
        credentials.put("refresh_token", bought.get("refresh_token").asString());
        assertThat(visitor.form(credentials).body()).contains("\"access_token\":\"");
    }

    @Test
    void a_wrong_attempt_does_not_use_up_the_grant_code() throws Exception {
        Map<String, String> wrong = grant(Sandbox.GRANT_CODE);
        wrong.put("client_secret", "wrong");

        assertThat(visitor.form(wrong).body()).isEqualTo("{\"error\":\"invalid_client_secret\"}");
        assertThat(visitor.form(grant("1000.another")).body()).isEqualTo("{\"error\":\"invalid_code\"}");
        assertThat(visitor.form(grant(Sandbox.GRANT_CODE)).body()).contains("\"refresh_token\":\"");
    }

    @Test
    void after_so_many_token_calls_all_others_are_told_to_wait() throws Exception {
        try (Sandbox strict = Sandbox.start(SandboxOptions.defaults().withTokenLimit(2))) {
            Visitor eager = new Visitor(strict);
            eager.signIn();
            eager.signIn();

            HttpResponse<String> third = eager.form(Visitor.CREDENTIALS);

            assertThat(third.statusCode()).isEqualTo(400);
            assertThat(Visitor.json(third)).isEqualTo(Visitor.sample("token_400_throttled"));
            assertThat(eager.form(Visitor.CREDENTIALS).statusCode()).isEqualTo(400);
            assertThat(eager.get("v8/org").statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, String> grant(String code) {
        Map<String, String> form = new HashMap<>(Visitor.CREDENTIALS);
        form.remove("refresh_token");
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        return form;
    }
}
