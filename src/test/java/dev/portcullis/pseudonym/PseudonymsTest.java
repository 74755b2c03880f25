package dev.portcullis.pseudonym;

import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    private static final Pseudonyms KEYED = keyed("a key of some length");

    @TempDir
    Path folder;

    private Snapshot snapshot;

    private static Pseudonyms keyed(String key) {
        return Pseudonyms.keyed(key.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void a_portal_with_people() throws Exception {
        snapshot = Snapshot.read(
                SnapshotFile.of(
                                portal("10", "Acme"),
                                userType("10", "100", "Partner", true),
                                new User(
                                        "10",
                                        "100",
                                        "5725767001",
                                        "Contacts",
                                        "Ann Active",
                                        "Ann.A1@x.example",
                                        true,
                                        true,
                                        null,
                                        null),
                                new User(
                                        "10", "100", "7", "Contacts", "Partner", "p@x.example", true, true, null, null),
                                new User(
                                        "10", "100", "8", "Contacts", "Will", "will@x.example", true, true, null, null),
                                new HubUser("9100000", "Hal O'Hub", "hal@x.example", "active", null, null, null))
                        .write(folder.resolve("s.ndjson")),
                false);
    }

    private String freeText(String text) throws Exception {
        return KEYED.knowing(List.of(text), List.of(snapshot)).freeText(text);
    }

    @Test
    void a_person_is_who_has_the_same_email_whatever_the_case() {
        assertThat(KEYED.email(" Ann@X.example"))
                .isEqualTo(KEYED.email("ann@x.example"))
                .matches("[0-9a-f]{12}@pseudonym\\.invalid")
                .isNotEqualTo(KEYED.email("bob@x.example"));
        assertThat(KEYED.name("Ann", "ann@x.example"))
                .isEqualTo(KEYED.name("A. Active", "ANN@x.example"))
                .isEqualTo(
                        "person-" + String.valueOf(KEYED.email("ann@x.example")).substring(0, 12));
        assertThat(KEYED.name("Ann", null)).isEqualTo(KEYED.name("ann ", " ")).startsWith("person-");
        assertThat(KEYED.record("1")).matches("record-[0-9a-f]{12}").isNotEqualTo(KEYED.record("2"));
    }

    @Test
    void another_key_gives_others_and_a_digest_stays_as_long_as_it_is() {
        Pseudonyms other = keyed("another key of some length");
        String hex = "0".repeat(64);
        assertThat(other.email("ann@x.example")).isNotEqualTo(KEYED.email("ann@x.example"));
        assertThat(other.record("1")).isNotEqualTo(KEYED.record("1"));
        assertThat(KEYED.digest(hex)).matches("[0-9a-f]{64}").isNotIn(hex, other.digest(hex));
    }

    @Test
    void what_is_unknown_or_blank_stays() {
        assertThat(KEYED.email(null)).isNull();
        assertThat(KEYED.email(" ")).isEqualTo(" ");
        assertThat(KEYED.name(null, "ann@x.example")).isNull();
        assertThat(KEYED.record(null)).isNull();
    }

    @Test
    void without_a_key_everything_stays() throws Exception {
        Pseudonyms none = Pseudonyms.NONE.knowing(List.of("Ann Active"), List.of(snapshot));
        assertThat(none.inForce()).isFalse();
        assertThat(none.email("ann@x.example")).isEqualTo("ann@x.example");
        assertThat(none.freeText("Ann Active, ann@x.example")).isEqualTo("Ann Active, ann@x.example");
        assertThat(none.digest("0")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@x.example",
                "write to ann@x.example.",
                "<ann@x.example>, and so on",
                "mailto:ANN@X.example?",
                "\"ann@x.example\" or 'ann@x.example'",
                "(o'brien+x@sub.x.example)",
                "ann@x.example,bob@x.example;eve@localhost",
                "a@b@c.example is none",
                "\u00F6x\u00F8@\u00F6x.example\u00A0and"
            })
    void a_sentence_keeps_nothing_that_looks_like_an_email(String text) {
        assertThat(KEYED.sentence(text).replaceAll("[0-9a-f]{12}@pseudonym\\.invalid", ""))
                .doesNotContain("@", "ann", "ANN", "brien", "eve", "bob", "\u00F6x");
    }

    @Test
    void the_form_of_an_email_and_what_is_a_pseudonym_already_stay() {
        String text = "not of the form local@domain.tld: 0123456789ab@pseudonym.invalid; @everyone";
        assertThat(KEYED.sentence(text)).isEqualTo(text);
    }

    @Test
    void a_domain_that_is_judged_stays_alone_and_goes_where_it_is_part_of_an_email() {
        String email = KEYED.judgedEmail("ann@x.example", "x.example");
        String domain = String.valueOf(email).substring(String.valueOf(email).indexOf('@') + 1);

        assertThat(KEYED.sentence(email + " is of " + domain + "."))
                .isEqualTo(KEYED.email("ann@x.example") + " is of x.example.");
    }

    @Test
    void free_texts_lose_the_people_of_the_snapshot_in_any_case() throws Exception {
        assertThat(freeText("As ann ACTIVE's chief (record 5725767001, mailbox ann.a1) and Hal O'Hub agreed."))
                .matches(
                        "As (person-[0-9a-f]{12})'s chief \\(record record-[0-9a-f]{12}, mailbox person-[0-9a-f]{12}\\)"
                                + " and person-[0-9a-f]{12} agreed\\.");
    }

    @Test
    void a_name_that_is_also_a_word_spoils_no_text() throws Exception {
        assertThat(freeText("Partner and partners will do with 7 of 8; Will does not."))
                .matches("Partner and partners will do with 7 of 8; person-[0-9a-f]{12} does not\\.");
    }

    @Test
    void one_who_signed_is_known_by_the_email_else_by_the_name() {
        assertThat(KEYED.signer("Ann Active <Ann@x.example>")).isEqualTo(KEYED.email("ann@x.example"));
        assertThat(KEYED.signer("Ann Active")).isEqualTo(KEYED.name("ann active", null));
    }
}
