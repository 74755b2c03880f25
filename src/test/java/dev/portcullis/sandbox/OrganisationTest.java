package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the demo promises: the size of the organisation, and that its parts fit together. */
class OrganisationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static Sandbox sandbox;
    private static Visitor visitor;
    private static List<JsonNode> userTypes;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(0);
        visitor = Visitor.signedIn(sandbox);
        userTypes = visitor.records("v8/settings/portals/Tidemark/user_type?include=modules", "user_type");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void five_user_types_have_250_users_one_of_them_none() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (String id : Visitor.texts(userTypes, "id")) {
            sizes.add(visitor.portalUsers(id).size());
        }

        assertThat(sizes).containsExactly(207, 18, 18, 7, 0);
    }

    @Test
    void the_certificate_expires_within_30_days() throws Exception {
        JsonNode portal =
                visitor.records("v8/settings/portals/Tidemark", "portals").get(0);
        String pem = portal.get("saml_configuration").get("public_key").asString();

        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));

        assertThat(certificate.getNotBefore().toInstant()).isBefore(NOW);
        assertThat(certificate.getNotAfter().toInstant()).isBetween(NOW, NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void every_exposed_field_has_metadata_in_its_module_or_a_subform_of_it() throws Exception {
        for (JsonNode userType : userTypes) {
            for (JsonNode module : userType.get("modules")) {
                assertThat(metadata(module.get("api_name").asString()))
                        .containsAll(Visitor.texts(Visitor.elements(module.get("fields")), "id"));
            }
        }
    }

    @Test
    void internal_users_include_one_portal_user_and_deleted_ones_are_listed_apart() throws Exception {
        List<JsonNode> all = visitor.records("v8/users?type=AllUsers", "users");
        List<JsonNode> deleted = visitor.records("v8/users?type=DeletedUsers", "users");

        assertThat(Visitor.texts(all, "type__s")).containsOnlyOnce("Client Portal User");
        assertThat(Visitor.texts(all, "id")).doesNotContainAnyElementsOf(Visitor.texts(deleted, "id"));
    }

    /** Ids of the module's fields and, flat beside them, of its subforms' columns. */
    private static Set<String> metadata(String module) throws Exception {
        Set<String> ids = new HashSet<>();
        for (JsonNode field : visitor.records("v8/settings/fields?module=" + module, "fields")) {
            ids.add(field.get("id").asString());
            if (field.get("subform").isObject()) {
                ids.addAll(metadata(field.get("subform").get("module").asString()));
            }
        }
        return ids;
    }
}
