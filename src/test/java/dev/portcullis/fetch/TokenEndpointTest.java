package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the token endpoint answers ends in one sentence that says what to do. */
class TokenEndpointTest extends Collecting {
    private static final String TOKEN_CALL = "^/oauth/v2/token$";

    @ParameterizedTest
    @CsvSource({
        "invalid_code, ZOHO_REFRESH_TOKEN",
        "INVALID_CODE, ZOHO_REFRESH_TOKEN",
        "invalid_client, ZOHO_CLIENT_ID",
        "invalid_client_secret, ZOHO_CLIENT_SECRET",
        "invalid_redirect_uri, Self Client",
        "unauthorized_client, Self Client",
        "invalid_scope, portcullis login",
        "access_denied, may have withdrawn",
        "general_error, Check the credentials",
        "something_new, something_new",
    })
    void every_error_says_what_to_do_whatever_the_status(String error, String words) throws Exception {
        for (int status : new int[] {200, 400, 401, 403}) {
            try (Sandbox sandbox = Sandbox.start(answering(TOKEN_CALL, status, "{\"error\":\"" + error + "\"}"))) {
                assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                        .isInstanceOf(CredentialsException.class)
                        .hasMessageContaining(words)
                        .hasMessageContaining(sandbox.url());
                assertThat(sandbox.requests()).hasSize(1);
            }
        }
    }

    @Test
    void words_that_are_no_code_are_not_repeated() throws Exception {
        String strange = "{\"error\":\"\\u001b[31m<b>1000.secret</b>\"}";
        try (Sandbox sandbox = Sandbox.start(answering(TOKEN_CALL, 200, strange))) {
            assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("an unknown error")
                    .hasMessageNotContaining("secret");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"error\":\"Access Denied\",\"error_description\":\"You have made too many requests continuously.\",\"status\":\"failure\"}",
                "400 | {\"error\":\"Access Denied\",\"status\":\"failure\"}",
                "400 | {\"error\":\"access denied\"}",
                "400 | {\"error\":\"访问被拒绝\",\"error_description\":\"您的请求过于频繁\",\"status\":\"failure\"}",
                "503 | {\"error\":\"Access Denied\",\"status\":\"failure\"}",
                "429 | {\"error\":\"invalid_code\"}",
                "429 | <html>slow down</html>",
                "429 | ''"
            })
    void a_throttled_endpoint_ends_the_run_at_once_with_the_time_to_wait(int status, String body) throws Exception {
        try (Sandbox sandbox = Sandbox.start(answering(TOKEN_CALL, status, body))) {
            assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("Wait half an hour")
                    .hasMessageNotContaining("频繁");
            assertThat(sandbox.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"20, Wait 20 s", "600, Wait 10 minutes", "601, Wait 11 minutes", "never, Wait half an hour"})
    void the_time_that_zoho_names_is_told(String header, String words) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to(TOKEN_CALL, 400, sample("token_400_throttled.json"))
                        .header("Retry-After", header)))) {
            assertThatThrownBy(() -> collect(sandbox, settings(sandbox))).hasMessageContaining(words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":12345}",
                "{\"access_token\":true}",
                "{\"access_token\":{}}",
                "{\"access_token\":[\"1000.a.b\"]}",
                "{\"access_token\":null}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\" \"}",
                "{}",
                "[]",
                "null",
                "\"1000.a.b\"",
                "",
                "<html>welcome</html>"
            })
    void what_holds_no_token_is_none(String body) throws Exception {
        for (int status : new int[] {200, 400, 404}) {
            try (Sandbox sandbox = Sandbox.start(answering(TOKEN_CALL, status, body))) {
                assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                        .as(status + " " + body)
                        .isInstanceOf(UnreachableException.class)
                        .hasMessageContaining("The token endpoint " + sandbox.url() + " answered");
                assertThat(sandbox.requests()).hasSize(1);
            }
        }
    }

    @Test
    void a_token_counts_whatever_else_the_answer_says() throws Exception {
        try (Sandbox sandbox = Sandbox.start(
                answering(TOKEN_CALL, 400, "{\"access_token\":\"1000.a.b\",\"error\":\"x\",\"status\":\"failure\"}"))) {
            Snapshot snapshot = collect(sandbox, settings(sandbox));

            assertThat(coverage(snapshot, "org", null).http()).isEqualTo(401);
        }
    }

    @Test
    void throttled_in_mid_run_nothing_more_is_sent_and_the_coverage_says_why() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/settings/portals$", 200, "{\"portals\":[]}"),
                        CannedAnswer.to("/crm/v8/", 401, sample("err_401_token.json")),
                        CannedAnswer.to(TOKEN_CALL, 200, "{\"access_token\":\"1000.a.b\"}")
                                .times(1),
                        CannedAnswer.to(TOKEN_CALL, 400, sample("token_400_throttled.json"))))) {
            var warnings = Collections.synchronizedList(new ArrayList<String>());
            List<Coverage> lines =
                    Collector.collect(settings(sandbox), folder.resolve("s.ndjson"), new FetchListener() {
                        @Override
                        public void warn(String what) {
                            warnings.add(what);
                        }
                    });

            assertThat(lines)
                    .filteredOn(Coverage::collected)
                    .extracting(Coverage::resource)
                    .containsExactly("portals");
            assertThat(lines)
                    .filteredOn(line -> List.of("org", "hub-users").contains(line.resource()))
                    .hasSize(2)
                    .allMatch(line -> line.state().equals("skipped")
                            && String.valueOf(line.message()).contains("Wait half an hour"));
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.method().equals("POST"))
                    .hasSize(2);
            assertThat(sandbox.requests())
                    .extracting(request -> request.path() + "?" + request.query())
                    .filteredOn(target -> target.startsWith("/crm/"))
                    .doesNotHaveDuplicates();
            assertThat(warnings).singleElement().asString().contains("expired in mid-run", "Wait half an hour");
        }
    }
}
