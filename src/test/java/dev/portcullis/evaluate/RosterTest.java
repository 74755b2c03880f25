package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.coverage;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.SubjectType;
import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and people of several portals beside a roster. */
class RosterTest {
    @TempDir
    Path folder;

    private Snapshot snapshot(SnapshotRecord... records) throws Exception {
        return Snapshot.read(SnapshotFile.of(records).write(folder.resolve("a.ndjson")), false);
    }

    /** Acme and Beta, each with a user type, of which ann is active in Acme's. */
    private Snapshot two(SnapshotRecord... more) throws Exception {
        Stream<SnapshotRecord> both = Stream.of(
                portal("10", "Acme"),
                portal("20", "Beta"),
                userType("10", "100", "Client", true),
                userType("20", "200", "Client", true),
                user("10", "100", "1", "Ann@x.example", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("user-types", "20"),
                collected("users", "100"));
        return snapshot(Stream.concat(both, Stream.of(more)).toArray(SnapshotRecord[]::new));
    }

    private Snapshot whole(SnapshotRecord... more) throws Exception {
        return two(Stream.concat(Stream.of(collected("users", "200")), Stream.of(more))
                .toArray(SnapshotRecord[]::new));
    }

    private static Roster.Row row(int line, String email, String portal) {
        return new Roster.Row(line, email, portal, null, true, null);
    }

    private static Inputs roster(Roster.Row... rows) {
        return new Inputs(new Roster("home/of/roster.csv", List.of(rows)), null, null);
    }

    @Test
    void a_row_holds_in_the_portal_it_names() throws Exception {
        Snapshot snapshot = whole(user("20", "200", "2", "ann@x.example", true));

        Judged judged = Judged.beside(roster(row(2, "ann@x.example", " BETA")), snapshot);

        assertThat(judged.violating("RST-01")).containsExactly("Ann@x.example, Client (Acme portal)");
        assertThat(judged.of("RST-01").passed()).isEqualTo(1);
        assertThat(judged.violating("RST-02")).isEmpty();
        assertThat(Judged.beside(roster(row(2, "ann@x.example", null)), snapshot)
                        .violating("RST-01"))
                .isEmpty();
    }

    @Test
    void a_person_is_missing_in_each_portal_that_active_rows_name() throws Exception {
        Judged judged = Judged.beside(
                roster(row(2, "ann@x.example", "Acme"), row(3, "ann@x.example", "Beta"), row(4, "zoe@x.example", null)),
                whole());

        assertThat(judged.violating("RST-02")).containsExactly("ann@x.example", "zoe@x.example");
        assertThat(judged.messages("RST-02"))
                .containsExactly(
                        "ann@x.example should be active in the portal Beta (roster.csv, line 3), but no active user there has"
                                + " this e-mail.",
                        "zoe@x.example should be active in any portal (roster.csv, line 4), but no active user there has"
                                + " this e-mail.");
    }

    @Test
    void only_the_portals_that_the_rows_name_must_have_been_collected() throws Exception {
        Snapshot snapshot = two(coverage("users", "200", "refused"));

        assertThat(Judged.beside(roster(row(2, "ann@x.example", "Acme")), snapshot)
                        .of("RST-02"))
                .isEqualTo(new Outcome(1, 0, 0, 0, null, false));
        for (String portal : new String[] {"Beta", null}) {
            Outcome outcome = Judged.beside(roster(row(2, "ann@x.example", portal)), snapshot)
                    .of("RST-02");
            assertThat(outcome.notAssessed()).isEqualTo(1);
            assertThat(outcome.reason()).isEqualTo("the users of Client (Beta portal) were refused");
        }
        assertThat(Judged.beside(roster(row(2, "zoe@x.example", "Acme"), row(3, "zoe@x.example", "Beta")), snapshot)
                        .violating("RST-02"))
                .as("what is certain of one portal counts, whatever is unknown of another")
                .containsExactly("zoe@x.example");
    }

    @Test
    void nobody_is_missing_from_a_portal_that_was_not_listed_while_portals_may_be_missing() throws Exception {
        Snapshot snapshot = snapshot(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                coverage("portals", null, "partial"),
                collected("user-types", "10"),
                collected("users", "100"));

        Judged judged = Judged.beside(roster(row(2, "zoe@x.example", "Gamma")), snapshot);

        assertThat(judged.of("RST-02")).isEqualTo(new Outcome(0, 0, 1, 0, "the list of portals was cut short", false));
        assertThat(judged.evaluation().notes()).isEmpty();
    }

    @Test
    void a_run_on_one_portal_leaves_the_rows_of_others_aside() throws Exception {
        Snapshot acme = whole().only(portal -> "Acme".equals(portal.name()));

        Judged judged = Judged.beside(
                roster(row(2, "ann@x.example", null), row(3, "zoe@x.example", "Beta"), row(4, "max@x.example", null)),
                acme);

        assertThat(judged.of("RST-02"))
                .isEqualTo(new Outcome(
                        1,
                        0,
                        1,
                        0,
                        "the roster names no portal for the person, and this run is not about all portals",
                        false));
        assertThat(judged.evaluation().notes()).isEmpty();
        assertThat(Judged.beside(roster(row(2, "zoe@x.example", "Gamma")), acme)
                        .evaluation()
                        .notes())
                .containsExactly("roster.csv: there is no portal 'Gamma' (line 2)");
    }

    @Test
    void a_run_on_the_only_portal_there_is_knows_who_is_missing() throws Exception {
        Snapshot snapshot = snapshot(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "100"));

        Judged judged = Judged.beside(
                roster(row(2, "zoe@x.example", null)), snapshot.only(portal -> "Acme".equals(portal.name())));

        assertThat(judged.violating("RST-02")).containsExactly("zoe@x.example");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void portals_that_were_left_out_may_hold_the_missing(boolean again) throws Exception {
        var left = new Coverage("user-types", "20", "skipped", null, null, null, Coverage.LEFT_OUT);
        Snapshot acme = snapshot(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                collected("portals", null),
                collected("user-types", "10"),
                left,
                collected("users", "100"));
        Snapshot snapshot = again ? acme.only(portal -> true) : acme;

        Judged judged = Judged.beside(roster(row(2, "zoe@x.example", null)), snapshot);

        assertThat(judged.violating("RST-02")).isEmpty();
        assertThat(judged.of("RST-02").notAssessed()).isEqualTo(1);
        assertThat(Judged.beside(roster(row(2, "zoe@x.example", "Beta")), snapshot)
                        .violating("RST-02"))
                .isEmpty();
        assertThat(Judged.beside(roster(row(2, "zoe@x.example", "Acme")), snapshot)
                        .violating("RST-02"))
                .containsExactly("zoe@x.example");
    }

    @Test
    void a_user_whose_user_type_is_missing_is_not_taken_for_one_in_the_right_one() throws Exception {
        Snapshot snapshot = whole(user("10", "777", "7", "ann@x.example", true), collected("users", "777"));
        var named = new Roster.Row(2, "ann@x.example", null, "Client", true, null);

        assertThat(Judged.beside(roster(named), snapshot).of("RST-04"))
                .extracting(Outcome::passed, Outcome::notAssessed, Outcome::reason)
                .containsExactly(
                        1L, 1L, "the name of the user's user type is unknown, and the roster names user types");
        assertThat(Judged.beside(roster(named, row(3, "ann@x.example", null)), snapshot)
                        .of("RST-04")
                        .passed())
                .isEqualTo(2);
    }

    @Test
    void in_a_portal_without_a_name_rows_that_name_portals_say_nothing() throws Exception {
        Snapshot snapshot = whole(
                new Portal("30", null, true, null, null, null, null),
                userType("30", "300", "Client", true),
                user("30", "300", "3", "ann@x.example", true),
                user("30", "300", "4", "bob@x.example", true),
                user("30", "300", "5", "max@x.example", true),
                collected("user-types", "30"),
                collected("users", "300"));

        Judged judged = Judged.beside(
                roster(row(2, "ann@x.example", "Acme"), row(3, "max@x.example", null), row(4, "max@x.example", "Beta")),
                snapshot);

        assertThat(judged.of("RST-01"))
                .extracting(Outcome::passed, Outcome::failed, Outcome::notAssessed)
                .containsExactly(2L, 1L, 1L);
        assertThat(judged.violating("RST-01")).containsExactly("bob@x.example, Client (portal 30)");
    }

    @Test
    void those_who_are_only_on_the_roster_are_subjects_of_the_roster_alone() throws Exception {
        Judged judged = Judged.beside(
                roster(row(2, "ann@x.example", null), row(3, "zoe@x.example", null), row(4, "Max@x.example", null)),
                whole(user("10", "100", "2", "bob@x.example", true)));

        assertThat(judged.evaluation().subjects()).containsEntry(SubjectType.PERSON, 2L);
        assertThat(judged.of("PER-01").subjects()).isEqualTo(2);
        assertThat(judged.of("RST-02")).isEqualTo(new Outcome(1, 2, 0, 0, null, false));
    }

    @Test
    void an_empty_roster_lets_nobody_in() throws Exception {
        Judged judged = Judged.beside(roster(), whole());

        assertThat(judged.violating("RST-01")).containsExactly("Ann@x.example, Client (Acme portal)");
        assertThat(judged.of("RST-02").subjects()).isZero();
    }

    @Test
    void unknown_names_are_told_together_and_not_without_end() throws Exception {
        var rows = IntStream.range(0, 200)
                .mapToObj(at -> row(at + 2, "a" + at + "@x.example", "Portal " + (at < 100 ? 0 : at)))
                .toArray(Roster.Row[]::new);

        List<String> notes = Judged.beside(roster(rows), whole()).evaluation().notes();

        assertThat(notes).hasSize(51).isSorted();
        assertThat(notes)
                .contains(
                        "roster.csv: there is no portal 'Portal 0' (lines 2, 3, 4, 5, 6 and 95 more)",
                        "roster.csv: 51 more names are unknown");
    }

    @Test
    void a_rule_that_reports_the_bare_user_beside_a_roster_breaks_rather_than_passes() throws Exception {
        var pack = new Pack(folder.resolve("pack"))
                .control("X-1", "user", "users, roster", Judging.ACTIVE_USER)
                .control(
                        "X-2",
                        "user",
                        "users",
                        Pack.rule(
                                "X-2",
                                "$u : dev.portcullis.evaluate.expected.RosteredUser()",
                                "findings.fail($u, \"Bad.\");"));
        var catalogue = pack.read();
        var settings = new Settings(SnapshotFile.NOW, List.of(), false, roster(row(2, "ann@x.example", null)));

        try (Evaluation evaluation = Evaluator.evaluate(
                whole(), dev.portcullis.evaluate.rules.RuleBase.compile(catalogue.files()), settings)) {
            assertThat(evaluation.broken()).containsExactly("X-1", "X-2");
            assertThat(evaluation.outcomes().get("X-1").reason()).contains("judges what stands beside it");
            assertThat(evaluation.outcomes().get("X-2").reason()).contains("names no file to compare with");
        }
    }

    @Test
    void thousands_of_users_beside_thousands_of_rows_are_judged_alike_in_any_order() throws Exception {
        var records = new ArrayList<SnapshotRecord>(List.of(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "100")));
        for (int at = 0; at < 5_500; at++) {
            records.add(user("10", "100", "" + (10_000 + at), "U" + at + "@x.example", true));
        }
        Snapshot snapshot = snapshot(records.toArray(SnapshotRecord[]::new));
        List<Roster.Row> rows = new ArrayList<>();
        for (int at = 1_000; at < 8_500; at++) {
            boolean active = at % 100 != 0;
            rows.add(new Roster.Row(at, "u" + at + "@x.example", at % 2 == 0 ? "acme" : null, null, active, null));
        }
        Judged judged = Judged.beside(roster(rows.toArray(Roster.Row[]::new)), snapshot);
        Collections.shuffle(rows, new Random(7));
        Judged shuffled = Judged.beside(roster(rows.toArray(Roster.Row[]::new)), snapshot);

        assertThat(judged.of("RST-01")).isEqualTo(new Outcome(4_500, 1_000, 0, 0, null, false));
        assertThat(judged.of("RST-02")).isEqualTo(new Outcome(4_455, 2_970, 0, 0, null, false));
        assertThat(judged.of("RST-03")).isEqualTo(new Outcome(5_455, 45, 0, 0, null, false));
        assertThat(judged.evaluation().subjects()).containsEntry(SubjectType.PERSON, 5_500L);
        assertThat(shuffled.findings()).isEqualTo(judged.findings());
        assertThat(shuffled.outcomes()).isEqualTo(judged.outcomes());
    }
}
