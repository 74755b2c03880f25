package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.NOW;
import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.given.Pack;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions judge people as they are; actions see them by pseudonyms. */
class DisguiseTest extends Judging {
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length".getBytes(StandardCharsets.UTF_8));
    private static final String WITHHELD = "what the rule says here depends on who it is about, and is left out";

    /** Whose name is that of the user type, and whose record's id is a small number. */
    private static User user(String id, String name, String email) {
        return new User("10", "100", id, "Contacts", name, email, true, true, null, null);
    }

    private List<Finding> findings(Pack rules, Pseudonyms pseudonyms) throws Exception {
        Catalogue catalogue = rules.read();
        Snapshot snapshot = Snapshot.read(
                file(
                        portal("10", "Acme"),
                        userType("10", "100", "Partner", true),
                        user("1", "Partner", null),
                        user("2", "active", "active@blocked.example"),
                        collected("portals", null),
                        collected("user-types", "10"),
                        collected("users", "100")),
                false);
        var settings =
                new Settings(NOW, catalogue.parameters(Map.of()), false, Inputs.NONE, Attestations.NONE, pseudonyms);
        var findings = new ArrayList<Finding>();
        try (var evaluation = Evaluator.evaluate(snapshot, RuleBase.compile(catalogue.files()), settings)) {
            assertThat(evaluation.broken()).isEmpty();
            evaluation.findings(findings::add);
        }
        return findings;
    }

    private List<String> messages(String condition, String message) throws Exception {
        Pack rules = pack.control(
                "X-1", "user", "users", Pack.rule("X-1", condition, "findings.fail($u, " + message + ");"));
        return findings(rules, KEYED).stream().map(Finding::message).toList();
    }

    @Test
    void a_name_that_is_a_word_of_the_sentence_is_replaced_where_it_is_the_name() throws Exception {
        assertThat(messages(
                        "$u : User(email == null, $t : userType) $type : UserType(id == $t)",
                        "$u.label() + \" is active 1 time in the user type \" + $type.label()"))
                .containsExactly(KEYED.name("partner", null) + " is active 1 time in the user type Partner");
        assertThat(messages(
                        "$u : User(domain == \"blocked.example\")",
                        "$u.email() + \" is active, though \" + $u.localPart() + \" is blocked as is \" + $u.domain()"))
                .singleElement()
                .asString()
                .matches("([0-9a-f]{12})@pseudonym.invalid is active, though \\1 is blocked as is blocked.example");
    }

    @Test
    void what_conditions_bind_collect_and_join_is_disguised_too() throws Exception {
        for (String condition : List.of(
                "$u : User(email != null, $x : name)",
                "$u : User(email != null, $x : email.toLowerCase())",
                "$u : User(email != null) $x : java.util.List() from collect(User(name == \"Partner\"))",
                "$u : User(email != null) accumulate(User($n : name); $x : collectList($n))",
                "$u : User(email != null) accumulate(User($n : name); $x : collectSet($n), $c : count($n))",
                "$u : User(email != null) $x : String() from $u.name()",
                "$u : User(email != null) $x : User(name == \"Partner\")")) {
            assertThat(messages(condition, "\"It is \" + $x"))
                    .as(condition)
                    .singleElement()
                    .asString()
                    .containsPattern("[0-9a-f]{12}")
                    .doesNotContain("Partner", "active@", "active,", "active]")
                    .isNotEqualTo("It is active");
        }
    }

    @Test
    void the_finding_behind_keeps_the_real_values_and_its_fingerprint_is_keyed() throws Exception {
        Pack rules = pack.control("X-1", "user", "users", ACTIVE_USER);
        List<Finding> plain = findings(rules, Pseudonyms.NONE);
        List<Finding> told = findings(rules, KEYED);

        assertThat(told).hasSameSizeAs(plain).extracting(Finding::judged).isEqualTo(plain);
        assertThat(told)
                .extracting(Finding::fingerprint)
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"))
                .doesNotContainAnyElementsOf(
                        plain.stream().map(Finding::fingerprint).toList());
        assertThat(told.get(0).subject().label()).isEqualTo(KEYED.name("partner", null) + ", Partner (Acme portal)");
        assertThat(told.get(0).subject().personalityId()).isEqualTo(KEYED.record("1"));
    }

    @Test
    void what_a_rule_says_only_of_real_people_is_withheld_and_still_counts() throws Exception {
        String onlyForShortIds = "$u.name() + $u.personalityId().substring(0, 2 - $u.personalityId().length())";
        assertThat(messages("$u : User(email != null)", onlyForShortIds)).containsExactly(WITHHELD);
    }
}
