package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.LoggedRequest;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole of an organisation, over real HTTP, and what is missing when a part of it cannot be had. */
class CollectorTest extends Collecting {
    private static final String VENDOR = "7138462000000009044";

    @Test
    void everything_is_collected_from_an_organisation_in_order() throws Exception {
        Snapshot snapshot = collect(SandboxOptions.defaults());

        assertThat(snapshot.coverage()).allMatch(Coverage::collected).hasSizeGreaterThan(20);
        assertThat(snapshot.userTypes()).hasSize(5).allMatch(type -> type.modules() != null);
        assertThat(users(snapshot)).hasSize(250);
        assertThat(snapshot.hubUsers()).hasSize(22);
        assertThat(snapshot.header().scopes()).contains("ZohoCRM.org.READ");
        assertThat(snapshot.portals().get(0).samlCertificateExpiry()).isNotNull();
    }

    @Test
    void the_order_in_which_zoho_answers_does_not_show_in_the_records() throws Exception {
        List<String> straight = records(collect(SandboxOptions.defaults()));
        for (long seed : new long[] {1, 2, 77}) {
            List<String> shuffled = records(collect(SandboxOptions.defaults().withShuffleSeed(seed)));
            assertThat(shuffled).isEqualTo(straight);
        }
    }

    @Test
    void nothing_but_get_and_the_token_call_is_ever_sent() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            collect(sandbox, settings(sandbox));
            List<LoggedRequest> requests = sandbox.requests();
            assertThat(requests).hasSizeGreaterThan(25);
            assertThat(requests)
                    .allMatch(request -> request.method().equals("GET")
                            || (request.method().equals("POST")
                                    && request.path().equals("/oauth/v2/token")));
            assertThat(requests)
                    .filteredOn(request -> request.method().equals("POST"))
                    .hasSize(1);
        }
    }

    @Test
    void users_are_asked_for_page_by_page_with_their_mandatory_type() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            collect(sandbox, settings(sandbox));
            assertThat(sandbox.requests())
                    .filteredOn(request ->
                            request.path().endsWith("/users") && request.path().contains("user_type"))
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allMatch(request -> request.query().contains("type=AllUsers")
                            && request.query().contains("per_page=200"));
        }
    }

    @Test
    void an_older_version_gives_the_same_users_in_its_own_spelling() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Snapshot snapshot = collect(sandbox, with(settings(sandbox), "v7"));
            assertThat(users(snapshot)).hasSize(250).anyMatch(user -> user.invitedTime() != null);
            assertThat(snapshot.userTypes()).allMatch(type -> type.reportedUsers() != null);
            assertThat(snapshot.portals().get(0).saml()).isEqualTo("absent");
        }
    }

    @Test
    void modules_missing_from_the_list_are_fetched_type_by_type_and_merged() throws Exception {
        String bare = "{\"user_type\":[{\"id\":\"" + VENDOR
                + "\",\"name\":\"Vendor\",\"active\":true,\"modified_time\":\"2025-01-19T14:05:33+01:00\"}]}";
        Snapshot snapshot = collect(answering("/user_type\\?include=modules", 200, bare));

        UserType vendor = snapshot.userTypes().get(0);
        assertThat(vendor.modules()).hasSize(5);
        assertThat(vendor.modifiedTime()).isEqualTo("2025-01-19T13:05:33Z");
        assertThat(vendor.personalityModule()).isEqualTo("Vendors");
        assertThat(coverage(snapshot, "user-type", VENDOR).collected()).isTrue();
    }

    @Test
    void a_user_type_whose_page_is_empty_has_unknown_modules() throws Exception {
        String bare = "{\"user_type\":[{\"id\":\"" + VENDOR + "\",\"name\":\"Vendor\"}]}";
        Snapshot snapshot = collect(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/user_type\\?include=modules", 200, bare),
                        CannedAnswer.to("/user_type/" + VENDOR + "$", 204, "")));

        assertThat(snapshot.userTypes().get(0).modules()).isNull();
        assertThat(coverage(snapshot, "user-type", VENDOR).state()).isEqualTo("failed");
    }

    @Test
    void a_version_without_include_is_asked_for_the_plain_list() throws Exception {
        String refusal =
                "{\"code\":\"INVALID_DATA\",\"details\":{\"param_name\":\"include\"},\"message\":\"x\",\"status\":\"error\"}";
        Snapshot snapshot = collect(answering("/user_type\\?include=modules", 400, refusal));

        assertThat(snapshot.userTypes()).hasSize(5).allMatch(type -> type.modules() != null);
    }

    @Test
    void without_the_list_of_portals_everything_below_is_skipped() throws Exception {
        Snapshot snapshot = collect(answering("/settings/portals$", 403, sample("err_403_portal.json")));

        assertThat(coverage(snapshot, "portals", null).message()).contains("'Manage Portals'");
        assertThat(coverage(snapshot, "users", null).state()).isEqualTo("skipped");
        assertThat(coverage(snapshot, "user-types", null).state()).isEqualTo("skipped");
        assertThat(coverage(snapshot, "hub-users", null).state()).isEqualTo("collected");
    }

    @Test
    void no_content_means_that_nothing_is_there() throws Exception {
        Snapshot snapshot = collect(answering("/settings/portals$", 204, ""));

        assertThat(coverage(snapshot, "portals", null).collected()).isTrue();
        assertThat(snapshot.portals()).isEmpty();
    }

    @Test
    void an_unknown_portal_is_refused_with_those_there_are() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThatThrownBy(() -> collect(sandbox, withPortal(settings(sandbox), "nowhere")))
                    .isInstanceOf(UnknownPortalException.class)
                    .hasMessageContaining("'nowhere'")
                    .hasMessageContaining("'Tidemark'");
            assertThat(users(collect(sandbox, withPortal(settings(sandbox), " TIDEMARK "))))
                    .hasSize(250);
        }
    }

    @Test
    void subform_columns_are_found_in_the_metadata_of_their_subform() throws Exception {
        Snapshot snapshot = collect(SandboxOptions.defaults());

        assertThat(snapshot.fieldMetadata()).anyMatch(field -> "Quoted_Items".equals(field.module()));
        assertThat(snapshot.userTypes().stream()
                        .flatMap(type -> type.modules().stream())
                        .map(Module::fields)
                        .flatMap(List::stream))
                .anyMatch(field ->
                        field.permissions() != null && field.permissions().delete());
    }
}
