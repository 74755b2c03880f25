package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static dev.portcullis.given.SnapshotFile.viewOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Pack;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as found, whatever the rules are. */
class EngineTest extends Judging {
    @Test
    void a_subject_of_which_nothing_is_said_passes() throws Exception {
        Judged judged = Judged.by(healthy(), whole());

        assertThat(judged.of("X-1")).isEqualTo(new Outcome(2, 2, 0, 0, null, false));
        assertThat(judged.of("X-2")).isEqualTo(new Outcome(1, 1, 0, 0, null, false));
        assertThat(judged.violating("X-1"))
                .containsExactly("a@x.example, Client (Acme portal)", "a@x.example, Vendor (Acme portal)");
        assertThat(judged.findings().get(2).evidence()).containsExactly(new Evidence("active", "false", "true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$u : User(name.substring(99) == \"x\") | findings.fail($u, \"Bad.\");",
                "$u : User(active == true) | findings.fail($u, $u.statusReason().strip());",
                "$u : User(active == true) | findings.fail($u, \"Bad.\"); throw new IllegalStateException(\"Oh.\\nNo.\");",
                "$u : User(active == true) | findings.fail($u, \"Bad.\"); throw new StackOverflowError();",
                "$u : User(active == true) | findings.fail($u, \"Bad.\"); throw new AssertionError();",
                "$u : User(active == true) | findings.fail($u, $u.statusReason());",
                "$u : User(active == true) | findings.fail($u, \" \");",
                "$u : User(active == true) | findings.fail((Object) null, \"Bad.\");",
                "$t : UserType(active == true) | findings.fail((Object) $t, \"Bad.\");",
                "$u : User(active == true) | findings.fail((Object) \"the user\", \"Bad.\");",
            })
    void a_rule_that_breaks_takes_only_its_own_control_down(String rule) throws Exception {
        String[] parts = rule.split(" \\| ", 2);
        healthy().control("X-3", "user", "users", Pack.rule("X-3", parts[0], parts[1]));

        Judged judged = Judged.by(pack, whole());

        Outcome broken = judged.of("X-3");
        assertThat(broken.passed() + broken.failed()).isZero();
        assertThat(broken.notAssessed()).isEqualTo(4);
        assertThat(broken.incomplete()).isTrue();
        assertThat(broken.reason()).startsWith("the rule failed: ").doesNotContain("\n");
        assertThat(judged.violating("X-3")).isEmpty();
        assertThat(judged.of("X-1")).isEqualTo(new Outcome(2, 2, 0, 0, null, false));
        assertThat(judged.of("X-2")).isEqualTo(new Outcome(1, 1, 0, 0, null, false));
        assertThat(judged.findings()).hasSize(3);
    }

    @Test
    void what_a_rule_found_before_it_broke_does_not_count() throws Exception {
        var records = new ArrayList<SnapshotRecord>(List.of(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "100")));
        for (int at = 0; at < 5_001; at++) {
            records.add(user("10", "100", "" + (10_000 + at), at == 5_000 ? null : "u" + at + "@x.example", true));
        }
        healthy()
                .control(
                        "X-3",
                        "user",
                        "users",
                        Pack.rule("X-3", "$u : User(email.length() > 0)", "findings.fail($u, \"Bad.\");"));

        Judged judged = Judged.by(pack, file(records.toArray(SnapshotRecord[]::new)));

        assertThat(judged.violating("X-3")).isEmpty();
        assertThat(judged.of("X-3").notAssessed()).isEqualTo(5_001);
        assertThat(judged.of("X-1").failed()).isEqualTo(5_001);
    }

    @Test
    void the_graver_of_two_reports_on_one_subject_stands() throws Exception {
        pack.control("X-1", "user", "users", THREE_WORDS);

        assertThat(Judged.by(pack, whole()).of("X-1")).isEqualTo(new Outcome(1, 1, 1, 1, "Not for it.", false));
    }

    @Test
    void a_user_who_is_listed_twice_is_one_finding_even_under_two_addresses() throws Exception {
        Judged judged = Judged.by(
                healthy(),
                whole(user("10", "100", "1", "a@x.example", true), user("10", "100", "1", "new@x.example", true)));

        assertThat(judged.findings())
                .filteredOn(finding -> finding.control().equals("X-1"))
                .extracting(finding -> finding.subject().personalityId())
                .containsExactly("1", "3");
        assertThat(judged.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void users_without_an_id_are_not_taken_for_each_other() throws Exception {
        Judged judged = Judged.by(
                healthy(),
                whole(user("10", "100", null, "n1@x.example", true), user("10", "100", null, "n2@x.example", true)));

        assertThat(judged.violating("X-1"))
                .contains("n1@x.example, Client (Acme portal)", "n2@x.example, Client (Acme portal)");
    }

    @Test
    void fingerprints_are_made_of_ids_alone() throws Exception {
        String fail = "findings.fail($s, \"Bad.\");";
        pack.control("A-1", "portal", "portals", Pack.rule("A-1", "$s : Portal()", fail))
                .control("B-1", "user-type", "portals", Pack.rule("B-1", "$s : UserType(id == \"102\")", fail))
                .control("C-1", "module", "portals", Pack.rule("C-1", "$s : GrantedModule()", fail))
                .control("D-1", "field", "portals", Pack.rule("D-1", "$s : GrantedField()", fail))
                .control("E-1", "user", "portals", Pack.rule("E-1", "$s : User(personalityId == \"1\")", fail))
                .control("F-1", "person", "portals", Pack.rule("F-1", "$s : Person(email == \"a@x.example\")", fail))
                .control("G-1", "credential", "portals", Pack.rule("G-1", "$s : Credential()", fail));
        var fields = List.of(new Field("71", "Amount", false, null), new Field(null, "Nameless", false, null));
        var module = new Module("7", "Deals", "Deals", "private", viewOnly(), List.of(), fields, null, null);
        var type = new UserType("10", "102", "Sales", false, true, 0L, null, null, List.of(module));

        Judged judged = Judged.by(pack, whole(type));

        assertThat(judged.findings())
                .extracting(Finding::fingerprint)
                .containsExactly(
                        sha256("A-1\nportal\n10"),
                        sha256("B-1\nuser-type\n10\n102"),
                        sha256("C-1\nmodule\n10\n102\nDeals"),
                        sha256("D-1\nfield\n10\n102\nDeals\nNameless"),
                        sha256("D-1\nfield\n10\n102\nDeals\n71"),
                        sha256("E-1\nuser\n10\n100\n1"),
                        sha256("F-1\nperson\na@x.example"),
                        sha256("G-1\ncredential\n1"));
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void two_rules_on_one_subject_add_up_their_evidence_in_a_fixed_order() throws Exception {
        String one = Pack.rule(
                "X-1 one",
                "$p : Person($e : email) $h : HubUser(normalEmail == $e)",
                "findings.fail($p, \"Internal.\", findings.evidence(\"user\", $h.id(), \"none\"));");
        pack.control("X-1", "person", "users", one);
        var first = new HubUser("8", null, "A@x.example", "active", null, null, null);
        var second = new HubUser("9", null, "a@x.example ", "active", null, null, null);

        List<Finding> some = Judged.by(pack, whole(first, second)).findings();

        assertThat(some).hasSize(1);
        assertThat(some.get(0).evidence()).extracting(Evidence::observed).containsExactly("8", "9");
        assertThat(Judged.by(pack, whole(second, first)).findings()).isEqualTo(some);
    }

    @Test
    void thousands_of_users_are_judged_alike_in_any_order_of_lines() throws Exception {
        healthy()
                .control(
                        "X-3",
                        "person",
                        "users",
                        Pack.rule(
                                "X-3",
                                "$p : Person(activeUserTypes > 1)",
                                "findings.fail($p, $p.activeUserTypeNames(), findings.evidence(\"in\", $p.activeUserTypes(), 1));"));
        var records = new ArrayList<SnapshotRecord>(
                List.of(portal("10", "Acme"), collected("portals", null), collected("user-types", "10")));
        for (int type = 100; type < 103; type++) {
            records.add(userType("10", "" + type, "Type " + type, true));
            records.add(collected("users", "" + type));
            for (int at = 0; at < 4_000; at++) {
                records.add(user(
                        "10", "" + type, "" + (type * 10_000 + at), "U" + (at % 3_900) + "@x.example", at % 3 == 0));
            }
        }
        Path sorted = file(records.toArray(SnapshotRecord[]::new));
        List<String> lines = new ArrayList<>(Files.readAllLines(sorted));
        int from = 0;
        while (!lines.get(from).contains("\"kind\":\"user\"")) {
            from++;
        }
        Collections.shuffle(lines.subList(from, from + 12_000), new Random(5));
        Path shuffled = Files.write(folder.resolve("shuffled.ndjson"), lines);

        Judged one = Judged.by(pack, sorted);
        Judged again = Judged.by(pack, sorted);
        Judged other = Judged.by(pack, shuffled, true, false);

        assertThat(one.of("X-1").failed()).isEqualTo(4_002);
        assertThat(one.of("X-3").failed()).as("people across batches").isGreaterThan(1_000);
        assertThat(one.of("X-3").passed() + one.of("X-3").failed()).isEqualTo(3_900);
        assertThat(again.findings()).isEqualTo(one.findings());
        assertThat(other.findings()).isEqualTo(one.findings());
        assertThat(other.outcomes()).isEqualTo(one.outcomes());
    }
}
