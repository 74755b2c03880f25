package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors, expired tokens, faults and tricks: each leaves a coverage line that says what is missing. */
class RefusalsAndFaultsTest extends Collecting {
    private static final String VENDOR = "7138462000000009044";

    @ParameterizedTest
    @CsvSource({
        "err_403_portal_users.json, 403, refused, NO_PERMISSION, Manage Portal Users",
        "err_401_scope.json,        401, refused, OAUTH_SCOPE_MISMATCH, ZohoCRM.settings.clientportal.READ",
        "err_400_sandbox.json,      400, refused, API_NOT_SUPPORTED, sandbox organisation",
        "err_400_domain.json,       400, refused, API_NOT_SUPPORTED, data centre",
        "err_400_portal_login.json, 400, refused, API_NOT_SUPPORTED, portal user",
        "err_403_feature_off.json,  403, refused, NO_PERMISSION, switched off",
        "err_404_url.json,          404, failed,  INVALID_URL_PATTERN, HTTP 404",
        "err_400_bad_type.json,     400, failed,  PATTERN_NOT_MATCHED, HTTP 400"
    })
    void an_error_is_told_by_its_code_and_the_rest_is_still_collected(
            String sample, int http, String state, String code, String words) throws Exception {
        Snapshot snapshot = collect(answering("/user_type/" + VENDOR + "/users", http, sample(sample)));

        Coverage line = coverage(snapshot, "users", VENDOR);
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.code()).isEqualTo(code);
        assertThat(line.http()).isEqualTo(http);
        assertThat(line.message()).contains(words).doesNotContain("No permission", "api not supported in");
        assertThat(users(snapshot)).hasSize(232);
    }

    @Test
    void an_error_of_an_unknown_code_falls_back_on_its_http_class() throws Exception {
        String odd = "{\"code\":\"<script>\",\"message\":\"whatever\"}";

        assertThat(coverage(collect(answering("/crm/v8/org", 403, odd)), "org", null)
                        .state())
                .isEqualTo("refused");
        Coverage line = coverage(collect(answering("/crm/v8/org", 418, odd)), "org", null);
        assertThat(line.state()).isEqualTo("failed");
        assertThat(line.code()).isNull();
    }

    @Test
    void an_expired_token_is_renewed_once_and_the_call_repeated() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("/crm/v8/org", 401, sample("err_401_token.json"))
                        .times(1)))) {
            Snapshot snapshot = collect(sandbox, settings(sandbox));
            assertThat(coverage(snapshot, "org", null).collected()).isTrue();
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.method().equals("POST"))
                    .hasSize(2);
        }
    }

    @Test
    void a_token_that_is_never_accepted_is_not_asked_for_again_and_again() throws Exception {
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withAnswers(CannedAnswer.to("/crm/", 401, sample("err_401_token.json"))))) {
            Snapshot snapshot = collect(sandbox, settings(sandbox));
            assertThat(snapshot.coverage()).noneMatch(Coverage::collected);
            assertThat(coverage(snapshot, "org", null).state()).isEqualTo("refused");
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.method().equals("POST"))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void what_passes_by_itself_is_asked_again(int status) throws Exception {
        Snapshot snapshot = collect(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("/crm/v8/org", status, "<html>busy</html>")
                        .times(2)));

        assertThat(coverage(snapshot, "org", null).collected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void what_does_not_pass_is_failed_within_the_budget(int status) throws Exception {
        Snapshot snapshot = collect(answering("/crm/v8/org", status, sample("err_429.json")));

        Coverage line = coverage(snapshot, "org", null);
        assertThat(line.state()).isEqualTo("failed");
        assertThat(line.http()).isEqualTo(status);
        assertThat(line.message()).contains("retries");
    }

    @Test
    void a_wait_that_zoho_asks_for_and_the_budget_does_not_allow_is_not_begun() throws Exception {
        long start = System.nanoTime();
        Snapshot snapshot = collect(answering("/crm/v8/org", 429, sample("err_429_spec_sample.json")));

        assertThat(coverage(snapshot, "org", null).state()).isEqualTo("failed");
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }

    @Test
    void a_body_shorter_than_announced_is_a_broken_connection_and_is_retried() throws Exception {
        String org = "{\"org\":[{\"id\":\"1\",\"company_name\":\"Cut\"}]}";
        Snapshot once = collect(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/crm/v8/org", 200, org).truncatedBy(5).times(1)));
        Snapshot always = collect(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("/crm/v8/org", 200, org).truncatedBy(5)));

        assertThat(coverage(once, "org", null).collected()).isTrue();
        assertThat(coverage(always, "org", null).state()).isEqualTo("failed");
        assertThat(coverage(always, "org", null).message()).contains("broke the connection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>hello</html>", "", "{\"org\":[", "{\"org\":[{}", "[1,2]", "nonsense", "{\"other\":1}"})
    void a_whole_body_that_is_no_answer_is_failed_and_not_retried(String body) throws Exception {
        try (Sandbox sandbox = Sandbox.start(answering("/crm/v8/org", 200, body))) {
            Snapshot snapshot = collect(sandbox, settings(sandbox));
            assertThat(coverage(snapshot, "org", null).state()).isEqualTo("failed");
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.path().endsWith("/org"))
                    .hasSize(1);
        }
    }

    @Test
    void a_redirect_to_another_host_is_not_followed() throws Exception {
        try (Sandbox other = Sandbox.start(0);
                Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                        .withAnswers(CannedAnswer.to("/crm/v8/org", 302, "")
                                .header("Location", other.url() + "/crm/v8/org")))) {
            Snapshot snapshot = collect(sandbox, settings(sandbox));
            assertThat(coverage(snapshot, "org", null).state()).isEqualTo("failed");
            assertThat(coverage(snapshot, "org", null).message()).contains("redirect");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void an_api_domain_that_is_not_zohos_never_sees_the_token() throws Exception {
        try (Sandbox other = Sandbox.start(0)) {
            String token = "{\"access_token\":\"stolen\",\"api_domain\":\"" + other.url() + "\"}";
            try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 200, token))) {
                Snapshot snapshot = collect(sandbox, settings(sandbox));
                assertThat(other.requests()).isEmpty();
                assertThat(snapshot.header().source()).isEqualTo(sandbox.url());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "token_200_invalid_code.json, ZOHO_REFRESH_TOKEN",
        "token_200_invalid_client.json, ZOHO_CLIENT_ID",
        "token_200_invalid_client_secret.json, ZOHO_CLIENT_SECRET"
    })
    void a_wrong_credential_is_named_together_with_the_data_centre(String sample, String variable) throws Exception {
        try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 200, sample(sample)))) {
            assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining(variable)
                    .hasMessageContaining("data centre")
                    .hasMessageContaining("'eu'")
                    .hasMessageNotContaining(Sandbox.CLIENT_SECRET);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void a_throttled_token_endpoint_says_how_long_to_wait() throws Exception {
        try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 400, sample("token_400_throttled.json")))) {
            assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("Wait half an hour");
        }
    }

    @Test
    void a_host_that_nobody_answers_at_is_one_clear_message() throws Exception {
        Sandbox gone = Sandbox.start(0);
        FetchSettings settings = settings(gone);
        gone.close();

        assertThatThrownBy(() -> collect(gone, settings))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("could not be reached")
                .hasMessageContaining("--data-center");
    }

    @Test
    void a_redirect_of_the_token_call_is_not_followed() throws Exception {
        try (Sandbox other = Sandbox.start(0);
                Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                        .withAnswers(CannedAnswer.to("^/oauth/v2/token$", 307, "")
                                .header("Location", other.url() + "/oauth/v2/token")))) {
            assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("HTTP 307 and no token");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_wait_beyond_all_measure_is_no_internal_error() throws Exception {
        String never = "{\"code\":\"TOO_MANY_REQUESTS\",\"details\":{\"retry_after\":9223372036854775807}}";
        Snapshot snapshot = collect(answering("/crm/v8/org", 429, never));

        assertThat(coverage(snapshot, "org", null).state()).isEqualTo("failed");
    }

    @Test
    void a_token_that_no_header_can_hold_is_told() throws Exception {
        try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 200, "{\"access_token\":\"a\\nb\"}"))) {
            assertThatThrownBy(() -> collect(sandbox, settings(sandbox)))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("cannot be sent");
        }
    }

    @Test
    void the_page_of_another_portal_or_user_type_is_not_taken_for_the_one_asked_for() throws Exception {
        String other = "{\"portals\":[{\"zaid\":\"999\",\"name\":\"Other\",\"saml_configuration\":null}]}";
        String bare = "{\"user_type\":[{\"id\":\"" + VENDOR + "\",\"name\":\"Vendor\"}]}";
        String another = "{\"user_type\":[{\"id\":\"77\",\"modules\":[]}]}";
        Snapshot snapshot = collect(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/settings/portals/Tidemark$", 200, other),
                        CannedAnswer.to("/user_type\\?include=modules", 200, bare),
                        CannedAnswer.to("/user_type/" + VENDOR + "$", 200, another)));

        assertThat(coverage(snapshot, "portal", "20098220417").state()).isEqualTo("failed");
        assertThat(snapshot.portals().get(0).saml()).isEqualTo("absent");
        assertThat(coverage(snapshot, "user-type", VENDOR).state()).isEqualTo("failed");
        assertThat(snapshot.userTypes().get(0).modules()).isNull();
    }

    @Test
    void two_portals_with_equal_user_type_ids_do_not_cover_for_each_other() throws Exception {
        Snapshot snapshot = collect(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/settings/portals$", 200, TWO_PORTALS),
                        CannedAnswer.to("/settings/portals/[AB]$", 204, ""),
                        CannedAnswer.to("/user_type\\?include", 200, "{\"user_type\":[{\"id\":\"5\",\"modules\":[]}]}"),
                        CannedAnswer.to("/portals/A/user_type/5/users", 403, sample("err_403_portal_users.json")),
                        CannedAnswer.to(
                                "/portals/B/user_type/5/users",
                                200,
                                "{\"users\":[{\"personality_id\":\"1\"}],\"info\":{\"more_records\":false}}")));

        assertThat(snapshot.coverage())
                .filteredOn(line -> line.resource().equals("users"))
                .extracting(Coverage::state)
                .containsExactlyInAnyOrder("collected", "refused");
    }

    @Test
    void what_portal_leaves_out_is_written_down() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/settings/portals$", 200, TWO_PORTALS),
                        CannedAnswer.to("/portals/A", 204, "")))) {
            Snapshot snapshot = collect(sandbox, withPortal(settings(sandbox), "A"));

            assertThat(coverage(snapshot, "portal", "2").leftOut()).isTrue();
            assertThat(coverage(snapshot, "user-types", "2").leftOut()).isTrue();
            assertThat(sandbox.requests()).noneMatch(request -> request.path().contains("/portals/B"));
        }
    }

    private static final String TWO_PORTALS =
            "{\"portals\":[{\"zaid\":\"1\",\"name\":\"A\"},{\"zaid\":\"2\",\"name\":\"B\"}]}";
}
