package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file form, to the byte. */
class SnapshotFormTest {
    private static final Instant THEN = Instant.parse("2026-10-01T07:00:00Z");

    private static final Org ORG = new Org("1", "Acme", "production", "enterprise");
    private static final Org NO_ORG = new Org(null, null, null, null);
    private static final Portal PORTAL = new Portal("10", "Ärger \"x\"", true, THEN, THEN, "active", "PEM");
    private static final Portal NO_PORTAL = new Portal(null, null, null, null, null, null, null);
    private static final UserType TYPE = new UserType(
            "10",
            "100",
            "Vendor",
            false,
            true,
            12L,
            THEN,
            "Contacts",
            List.of(
                    new Module(
                            "7",
                            "Deals",
                            "Deals",
                            "private",
                            new Permissions(true, false, null, null, null, null, true),
                            List.of("Contact_Name"),
                            List.of(
                                    new Field("71", "Amount", true, null),
                                    new Field(
                                            "72",
                                            "Lines",
                                            null,
                                            new Permissions(null, null, null, null, true, null, null))),
                            List.of(new Module.Layout("8", "Standard")),
                            new Module.View("9", "All_Deals", "custom_view")),
                    new Module(null, null, null, null, null, null, null, null, null)));
    private static final UserType NO_TYPE = new UserType(null, null, null, null, null, null, null, null, null);
    private static final HubUser HUB_USER =
            new HubUser("5", "Ann", "ann@acme.example", "active", "Regular User", "CEO", "Administrator");
    private static final HubUser NO_HUB_USER = new HubUser(null, null, null, null, null, null, null);
    private static final FieldMetadata METADATA =
            new FieldMetadata("Deals", "71", "Amount", "Amount", true, false, null);
    private static final User USER =
            new User("10", "100", "1000", "Contacts", "Bo", "bo@x.example", true, false, "disabled by itself", THEN);
    private static final User NO_USER = new User(null, null, null, null, null, null, null, null, null, null);
    private static final Coverage COVERAGE =
            new Coverage("users", "100", "refused", null, "NO_PERMISSION", 403, "The token may not list users.");

    @TempDir
    Path folder;

    private List<String> written(SnapshotRecord... records) throws Exception {
        Path file = SnapshotFile.of(records).write(folder.resolve("written.ndjson"));
        return Files.readAllLines(file);
    }

    @Test
    void every_kind_of_record_comes_back_as_it_was() throws Exception {
        Path file = SnapshotFile.of(
                        ORG, PORTAL, NO_PORTAL, TYPE, NO_TYPE, HUB_USER, NO_HUB_USER, METADATA, USER, NO_USER, COVERAGE)
                .scopes(null)
                .write(folder.resolve("a.ndjson"));

        Snapshot read = Snapshot.read(file, false);

        assertThat(read.header()).isEqualTo(SnapshotFile.header(null));
        assertThat(read.org()).isEqualTo(ORG);
        assertThat(read.portals()).containsExactly(PORTAL, NO_PORTAL);
        assertThat(read.userTypes()).containsExactly(TYPE, NO_TYPE);
        assertThat(read.hubUsers()).containsExactly(HUB_USER, NO_HUB_USER);
        assertThat(read.fieldMetadata()).containsExactly(METADATA);
        assertThat(read.coverage()).containsExactly(COVERAGE);
        assertThat(users(read)).containsExactly(USER, NO_USER);
        assertThat(read.sealed()).isTrue();
        assertThat(read.onlyPortals()).isNull();
    }

    @Test
    void half_a_character_and_nul_come_back_as_they_were() throws Exception {
        String odd = "a\uD800b\uDC00\0" + "\uD83D\uDE00".repeat(5_000) + "\uD83D";
        var user = new User("10", "100", odd, odd, odd, odd, true, true, odd, null);

        Path file = SnapshotFile.of(user).write(folder.resolve("a.ndjson"));

        assertThat(users(Snapshot.read(file, false))).containsExactly(user);
    }

    private static List<User> users(Snapshot snapshot) throws Exception {
        var users = new ArrayList<User>();
        snapshot.users(users::add);
        return users;
    }

    @Test
    void each_line_has_the_published_keys_in_the_published_order() throws Exception {
        List<String> lines = written(ORG, PORTAL, TYPE, HUB_USER, METADATA, USER, COVERAGE);

        assertThat(lines.subList(0, 8))
                .containsExactly(
                        "{\"kind\":\"snapshot\",\"version\":1,\"collectedAt\":\"2026-11-21T08:00:00Z\","
                                + "\"source\":\"https://www.zohoapis.eu\",\"apiVersion\":\"v8\","
                                + "\"tool\":\"portcullis 1.0.0\",\"scopes\":[\"ZohoCRM.users.READ\"]}",
                        "{\"kind\":\"org\",\"id\":\"1\",\"name\":\"Acme\",\"type\":\"production\","
                                + "\"edition\":\"enterprise\"}",
                        "{\"kind\":\"portal\",\"zaid\":\"10\",\"name\":\"Ärger \\\"x\\\"\",\"active\":true,"
                                + "\"createdTime\":\"2026-10-01T07:00:00Z\",\"modifiedTime\":\"2026-10-01T07:00:00Z\","
                                + "\"saml\":\"active\",\"samlCertificate\":\"PEM\"}",
                        "{\"kind\":\"userType\",\"portal\":\"10\",\"id\":\"100\",\"name\":\"Vendor\","
                                + "\"default\":false,\"active\":true,\"reportedUsers\":12,"
                                + "\"modifiedTime\":\"2026-10-01T07:00:00Z\",\"personalityModule\":\"Contacts\","
                                + "\"modules\":[{\"id\":\"7\",\"apiName\":\"Deals\",\"label\":\"Deals\","
                                + "\"sharedType\":\"private\","
                                + "\"permissions\":{\"view\":true,\"edit\":false,\"deleteAttachment\":true},"
                                + "\"filters\":[\"Contact_Name\"],"
                                + "\"fields\":[{\"id\":\"71\",\"apiName\":\"Amount\",\"readOnly\":true,"
                                + "\"permissions\":null},{\"id\":\"72\",\"apiName\":\"Lines\",\"readOnly\":null,"
                                + "\"permissions\":{\"delete\":true}}],"
                                + "\"layouts\":[{\"id\":\"8\",\"name\":\"Standard\"}],"
                                + "\"view\":{\"id\":\"9\",\"name\":\"All_Deals\",\"type\":\"custom_view\"}},"
                                + "{\"id\":null,\"apiName\":null,\"label\":null,\"sharedType\":null,"
                                + "\"permissions\":null,\"filters\":null,\"fields\":null,\"layouts\":null,"
                                + "\"view\":null}]}",
                        "{\"kind\":\"hubUser\",\"id\":\"5\",\"name\":\"Ann\",\"email\":\"ann@acme.example\","
                                + "\"status\":\"active\",\"type\":\"Regular User\",\"role\":\"CEO\","
                                + "\"profile\":\"Administrator\"}",
                        "{\"kind\":\"fieldMetadata\",\"module\":\"Deals\",\"id\":\"71\",\"apiName\":\"Amount\","
                                + "\"label\":\"Amount\",\"personal\":true,\"health\":false,\"encrypted\":null}",
                        "{\"kind\":\"user\",\"portal\":\"10\",\"userType\":\"100\",\"personalityId\":\"1000\","
                                + "\"module\":\"Contacts\",\"name\":\"Bo\",\"email\":\"bo@x.example\",\"active\":true,"
                                + "\"confirmed\":false,\"statusReason\":\"disabled by itself\","
                                + "\"invitedTime\":\"2026-10-01T07:00:00Z\"}",
                        "{\"kind\":\"coverage\",\"resource\":\"users\",\"scope\":\"100\",\"state\":\"refused\","
                                + "\"count\":null,\"code\":\"NO_PERMISSION\",\"http\":403,"
                                + "\"message\":\"The token may not list users.\"}");
        assertThat(lines).hasSize(9);
    }

    @Test
    void what_is_unknown_is_written_as_null() throws Exception {
        assertThat(written(NO_ORG, NO_PORTAL, NO_TYPE, NO_HUB_USER, NO_USER).subList(1, 6))
                .containsExactly(
                        "{\"kind\":\"org\",\"id\":null,\"name\":null,\"type\":null,\"edition\":null}",
                        "{\"kind\":\"portal\",\"zaid\":null,\"name\":null,\"active\":null,\"createdTime\":null,"
                                + "\"modifiedTime\":null,\"saml\":\"absent\",\"samlCertificate\":null}",
                        "{\"kind\":\"userType\",\"portal\":null,\"id\":null,\"name\":null,\"default\":null,"
                                + "\"active\":null,\"reportedUsers\":null,\"modifiedTime\":null,"
                                + "\"personalityModule\":null,\"modules\":null}",
                        "{\"kind\":\"hubUser\",\"id\":null,\"name\":null,\"email\":null,\"status\":null,"
                                + "\"type\":null,\"role\":null,\"profile\":null}",
                        "{\"kind\":\"user\",\"portal\":null,\"userType\":null,\"personalityId\":null,"
                                + "\"module\":null,\"name\":null,\"email\":null,\"active\":null,\"confirmed\":null,"
                                + "\"statusReason\":null,\"invitedTime\":null}");
    }

    @Test
    void the_end_line_counts_the_lines_before_it_and_digests_their_bytes() throws Exception {
        Path file = SnapshotFile.of(ORG, USER).write(folder.resolve("a.ndjson"));
        String text = Files.readString(file);
        String before = text.substring(0, text.indexOf("{\"kind\":\"end\""));

        assertThat(text.substring(before.length()))
                .isEqualTo("{\"kind\":\"end\",\"records\":3,\"sha256\":\"" + sha256(before) + "\"}\n");
        assertThat(Snapshot.read(file, false).sha256()).isEqualTo(sha256(before));
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void a_gz_holds_the_same_bytes_and_the_digest_of_them_unzipped() throws Exception {
        Path plain = SnapshotFile.of(ORG, USER).write(folder.resolve("a.ndjson"));
        Path zipped = SnapshotFile.of(ORG, USER).write(folder.resolve("a.ndjson.gz"));

        try (var unzipped = new GZIPInputStream(Files.newInputStream(zipped))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
        }
        assertThat(Snapshot.read(zipped, false).sha256())
                .isEqualTo(Snapshot.read(plain, false).sha256());
    }

    @Test
    void the_same_records_are_the_same_bytes_each_time() throws Exception {
        for (String name : List.of("a.ndjson", "a.ndjson.gz")) {
            byte[] first = Files.readAllBytes(SnapshotFile.of(TYPE, USER).write(folder.resolve("1" + name)));
            byte[] second = Files.readAllBytes(SnapshotFile.of(TYPE, USER).write(folder.resolve("2" + name)));
            assertThat(first).isEqualTo(second);
        }
    }

    @Test
    void writing_a_kind_after_one_that_follows_it_is_our_own_mistake() throws Exception {
        try (var writer = SnapshotWriter.create(folder.resolve("a.ndjson"), SnapshotFile.header(null))) {
            writer.write(USER);
            assertThatThrownBy(() -> writer.write(ORG))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Org");
        }
    }

    @Test
    void texts_that_no_tenant_should_have_come_back_unchanged() throws Exception {
        for (String odd : List.of("\uD800", "x\uDC00y", "\uD83D\uDE00", "\u0000\u0001\n\r\u2028", "\"\\/", "\uFEFF")) {
            Path file = SnapshotFile.of(new Org("1", odd, null, null)).write(folder.resolve("odd.ndjson"));
            assertThat(Snapshot.read(file, false).org().name()).isEqualTo(odd);
            assertThat(Files.readAllLines(file)).hasSize(3);
        }
    }

    @Test
    void a_name_of_a_megabyte_comes_back_unchanged() throws Exception {
        String name = "é".repeat(500_000);
        Path file = SnapshotFile.of(new Org("1", name, null, null)).write(folder.resolve("a.ndjson"));

        assertThat(Snapshot.read(file, false).org().name()).isEqualTo(name);
    }

    @Test
    void nothing_stands_at_the_target_before_the_seal() throws Exception {
        Path target = folder.resolve("a.ndjson");
        try (var writer = SnapshotWriter.create(target, SnapshotFile.header(null))) {
            writer.write(ORG);
            assertThat(target).doesNotExist();
            writer.seal();
            assertThat(target).exists();
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
        assertThat(Snapshot.read(target, false).org()).isEqualTo(ORG);
    }

    @Test
    void closing_without_a_seal_leaves_what_stood_there_and_nothing_else() throws Exception {
        Path target = Files.writeString(folder.resolve("a.ndjson"), "of last month");
        try (var writer = SnapshotWriter.create(target, SnapshotFile.header(null))) {
            writer.write(ORG);
        }

        assertThat(target).hasContent("of last month");
        assertThat(folder.toFile().list()).containsExactly("a.ndjson");
    }

    @Test
    void a_portal_can_be_picked_out_with_its_user_types_and_users() throws Exception {
        Path file = SnapshotFile.of(
                        SnapshotFile.portal("10", "One"),
                        SnapshotFile.portal("20", "Two"),
                        SnapshotFile.userType("10", "100", "A", true),
                        SnapshotFile.userType("20", "200", "B", true),
                        SnapshotFile.user("10", "100", "1", "a@x.example", true),
                        SnapshotFile.user("20", "200", "2", "b@x.example", true))
                .write(folder.resolve("a.ndjson"));

        Snapshot two = Snapshot.read(file, false).only(portal -> "Two".equals(portal.name()));

        assertThat(two.portals()).extracting(Portal::zaid).containsExactly("20");
        assertThat(two.userTypes()).extracting(UserType::id).containsExactly("200");
        assertThat(users(two)).extracting(User::personalityId).containsExactly("2");
    }
}
