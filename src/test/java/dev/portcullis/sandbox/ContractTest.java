package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sandbox says is what the OpenAPI document says, and nothing of the document goes unasked. */
class ContractTest {
    private static final List<String> VERSIONS = List.of("v4", "v5", "v6", "v7", "v8");
    private static final String TYPE = "settings/portals/Tidemark/user_type/7138462000000009001";
    private static final List<String> ADDRESSES = List.of(
            "org",
            "users?type=AllUsers",
            "settings/fields?module=Contacts",
            "settings/portals",
            "settings/portals/Tidemark",
            "settings/portals/Tidemark/user_type",
            TYPE,
            TYPE + "/users?type=AllUsers");

    private final List<String> faults = new ArrayList<>();

    @Test
    void every_answer_is_as_described_and_every_description_is_answered() throws Exception {
        Contract contract = Contract.load();

        tokens(contract);
        organisation(contract);
        refusals(contract);
        unusualAnswers(contract);

        assertThat(faults).isEmpty();
        assertThat(contract.seen()).containsAll(contract.parts());
        assertThat(contract.parts()).hasSizeGreaterThan(130);
    }

    private void tokens(Contract contract) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withTokenLimit(6))) {
            Visitor visitor = new Visitor(sandbox);
            for (String wrong : List.of("client_id", "client_secret", "refresh_token", "grant_type", "none")) {
                Map<String, String> form = new HashMap<>(Visitor.CREDENTIALS);
                form.replace(wrong, "wrong");
                check(contract, visitor.form(form));
            }
            Map<String, String> grant = new HashMap<>(Visitor.CREDENTIALS);
            grant.put("grant_type", "authorization_code");
            grant.put("code", Sandbox.GRANT_CODE);
            check(contract, visitor.form(grant));
            check(contract, visitor.form(grant));
        }
    }

    private void organisation(Contract contract) throws Exception {
        SandboxOptions options = SandboxOptions.defaults().withCredits(10_000);
        try (Sandbox files = Sandbox.start(options);
                Sandbox generated = Sandbox.start(options.withPortalUsers(1_000))) {
            for (Visitor visitor : List.of(Visitor.signedIn(files), Visitor.signedIn(generated))) {
                for (String version : VERSIONS) {
                    for (String address : everything(visitor, version)) {
                        check(contract, visitor.get(address));
                    }
                }
            }
        }
    }

    /** All there is to see in a version: each user type with its users, and the fields of each of its modules. */
    private static List<String> everything(Visitor visitor, String version) throws Exception {
        List<String> all = new ArrayList<>(List.of("org", "settings/portals", "settings/portals/Tidemark"));
        for (String type : List.of("AllUsers", "DeletedUsers", "CurrentUser", "AllUsers&page=9")) {
            all.add("users?type=" + type);
        }
        String types = "settings/portals/Tidemark/user_type";
        all.addAll(List.of(types, types + "?include=modules"));
        for (var type : visitor.records("v8/" + types + "?include=modules", "user_type")) {
            String own = types + "/" + type.get("id").asString();
            all.addAll(List.of(
                    own,
                    own + "/users?type=AllUsers",
                    own + "/users?type=AllUsers&page=2",
                    own + "/users?type=DeactiveUsers&per_page=3"));
            type.get("modules")
                    .forEach(module -> all.add(
                            "settings/fields?module=" + module.get("api_name").asString()));
        }
        return all.stream().distinct().map(address -> version + "/" + address).toList();
    }

    private void refusals(Contract contract) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                Sandbox spent = Sandbox.start(SandboxOptions.defaults().withCredits(0))) {
            Visitor visitor = Visitor.signedIn(sandbox);
            Visitor late = Visitor.signedIn(spent);
            for (String version : VERSIONS) {
                for (String address : ADDRESSES) {
                    check(contract, visitor.send("GET", version + "/" + address, ""));
                    check(contract, visitor.send("GET", version + "/" + address, "Zoho-oauthtoken wrong"));
                    check(contract, late.get(version + "/" + address));
                }
                for (String wrong : List.of(
                        "users?type=Nobody",
                        "users?page=0",
                        "settings/fields",
                        "settings/fields?module=Nothing",
                        "settings/portals/Nowhere",
                        "settings/portals/Nowhere/user_type",
                        "settings/portals/Tidemark/user_type/1",
                        "settings/portals/Tidemark/user_type/1/users?type=AllUsers",
                        TYPE + "/users",
                        TYPE + "/users?type=Nobody",
                        TYPE + "/users?type=AllUsers&per_page=201")) {
                    HttpResponse<String> answer = visitor.get(version + "/" + wrong);
                    assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
                    check(contract, answer);
                }
            }
            for (String address : ADDRESSES.subList(0, 4)) {
                check(contract, visitor.get("v3/" + address));
            }
        }
    }

    /** What the sandbox says only when it is told to: it has a portal, all permissions and no bugs. */
    private void unusualAnswers(Contract contract) throws Exception {
        String broken = Visitor.sample("err_401_auth").toString().replace("AUTHENTICATION_FAILURE", "INTERNAL_ERROR");
        for (CannedAnswer canned : List.of(
                CannedAnswer.to("^/crm", 204, ""),
                CannedAnswer.to("^/crm", 400, Visitor.sample("err_400_sandbox").toString()),
                CannedAnswer.to("^/crm", 401, Visitor.sample("err_401_scope").toString()),
                CannedAnswer.to(
                        "^/crm", 403, Visitor.sample("err_403_portal_users").toString()),
                CannedAnswer.to(
                        "^/crm", 403, Visitor.sample("err_403_feature_off").toString()),
                CannedAnswer.to("^/crm", 500, broken))) {
            try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withAnswers(canned))) {
                Visitor visitor = Visitor.signedIn(sandbox);
                for (String version : VERSIONS) {
                    for (String address : ADDRESSES) {
                        HttpResponse<String> answer = visitor.get(version + "/" + address);
                        if (contract.describes("GET", answer.uri().getPath(), canned.status())) {
                            check(contract, answer);
                        }
                    }
                }
            }
        }
    }

    private void check(Contract contract, HttpResponse<String> answer) {
        faults.addAll(contract.faults(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v8 | \"personality_id\":\"7138462000006231003\", | '' | required property 'personality_id'",
                "v8 | \"confirm\":true | \"confirm\":\"true\" | boolean expected",
                "v8 | \"created_time\" | \"invited_time\" | 'invited_time'",
                "v8 | 2024-03-11T14:25:15+01:00 | 11.3.2024 | date-time",
                "v8 | \"more_records\":true | \"page\":1 | 'page'",
                "v8 | \"total_count\":207 | \"total_count\":-1 | minimum",
                "v7 | \"invited_time\" | \"created_time\" | 'created_time'",
                "v7 | \"total_count\":207, | '' | total_count",
                "v7 | \"users\": | \"user\": | 'users'"
            })
    void a_wrong_page_of_users_is_refused(String version, String right, String wrong, String fault) throws Exception {
        String address = version + "/" + TYPE + "/users?type=AllUsers";
        String body;
        try (Sandbox sandbox = Sandbox.start(0)) {
            body = Visitor.signedIn(sandbox).get(address).body();
        }
        assertThat(body).contains(right);

        assertThat(faultsOf(CannedAnswer.to("/users", 200, body.replace(right, wrong)), address))
                .anySatisfy(told -> assertThat(told).contains(fault));
        assertThat(faultsOf(CannedAnswer.to("/users", 200, body), address)).isEmpty();
    }

    @Test
    void a_wrong_status_type_header_or_error_is_refused() throws Exception {
        String refusal = Visitor.sample("err_403_portal").toString();
        assertThat(faultsOf(CannedAnswer.to("/org", 418, refusal), "v8/org")).containsExactly("org has no answer 418");
        assertThat(faultsOf(CannedAnswer.to("/org", 403, refusal).header("Content-Type", "text/html"), "v8/org"))
                .containsExactly("org 403: the body is of the type text/html");
        assertThat(faultsOf(CannedAnswer.to("/org", 403, refusal.replace("NO_PERMISSION", "INVALID_TOKEN")), "v8/org"))
                .singleElement()
                .asString()
                .contains("/code", "NO_PERMISSION");
        assertThat(faultsOf(CannedAnswer.to("/org", 403, refusal.replace("\"status\":\"error\"", "\"x\":1")), "v8/org"))
                .hasSize(2);
    }

    private static List<String> faultsOf(CannedAnswer canned, String address) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withAnswers(canned))) {
            return Contract.load().faults(Visitor.signedIn(sandbox).get(address));
        }
    }
}
