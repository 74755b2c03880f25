package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.coverage;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static dev.portcullis.given.SnapshotFile.viewOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Pack;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as assessed and as unknown, whatever the rules are. */
class MissingEvidenceTest extends Judging {
    @Test
    void fail_beats_missing_evidence_and_missing_evidence_beats_the_rest() throws Exception {
        pack.control("X-1", "user", "users, hub-users", THREE_WORDS);

        Outcome outcome =
                Judged.by(pack, whole(coverage("hub-users", null, "refused"))).of("X-1");

        assertThat(outcome).isEqualTo(new Outcome(0, 1, 3, 0, "the internal CRM users were refused", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "failed", "partial", "skipped"})
    void what_was_not_collected_whole_is_no_evidence(String state) throws Exception {
        pack.control("X-1", "user", "hub-users", ACTIVE_USER);

        assertThat(Judged.by(pack, whole(coverage("hub-users", null, state)))
                        .of("X-1")
                        .notAssessed())
                .isEqualTo(2);
    }

    @Test
    void a_resource_without_a_coverage_line_was_not_collected() throws Exception {
        pack.control("X-1", "user", "hub-users", ACTIVE_USER);

        assertThat(Judged.by(pack, whole()).of("X-1"))
                .isEqualTo(new Outcome(0, 2, 2, 0, "the internal CRM users were not collected", false));
    }

    @Test
    void of_two_coverage_lines_on_one_resource_the_worse_counts() throws Exception {
        pack.control("X-1", "user", "hub-users", ACTIVE_USER);

        for (List<String> states : List.of(List.of("refused", "collected"), List.of("collected", "refused"))) {
            Path file = whole(coverage("hub-users", null, states.get(0)), coverage("hub-users", null, states.get(1)));
            assertThat(Judged.by(pack, file).of("X-1").notAssessed()).isEqualTo(2);
        }
    }

    @Test
    void of_a_list_that_was_cut_short_listed_violations_count_and_nobody_passes() throws Exception {
        Path file = file(
                portal("10", "Acme"),
                userType("10", "100", "Client", true),
                user("10", "100", "1", "a@x.example", true),
                user("10", "100", "2", "b@x.example", false),
                collected("portals", null),
                collected("user-types", "10"),
                new Coverage("users", "100", "partial", 2L, null, 500, "Zoho stopped answering."));

        assertThat(Judged.by(healthy(), file).of("X-1"))
                .isEqualTo(new Outcome(
                        0, 1, 1, 0, "the users of Client (Acme portal) were cut short: Zoho stopped answering.", true));
    }

    @Test
    void without_the_list_of_portals_nothing_is_assessed() throws Exception {
        Judged judged = Judged.by(healthy(), file(coverage("portals", null, "refused")));

        assertThat(judged.of("X-1")).isEqualTo(new Outcome(0, 0, 0, 0, "the list of portals was refused", true));
        assertThat(judged.of("X-2")).isEqualTo(new Outcome(0, 0, 0, 0, "the list of portals was refused", true));
    }

    @Test
    void without_the_user_types_of_a_portal_nothing_about_them_is_assessed() throws Exception {
        pack.control(
                "P-1",
                "portal",
                "portals",
                Pack.rule("P-1", "$p : Portal(active == false)", "findings.fail($p, \"Off.\");"));
        Judged judged = Judged.by(
                healthy(),
                file(portal("10", "Acme"), collected("portals", null), coverage("user-types", "10", "refused")));

        assertThat(judged.of("X-2").incomplete()).isTrue();
        assertThat(judged.of("X-2").reason()).isEqualTo("the user types of the Acme portal were refused");
        assertThat(judged.of("P-1")).isEqualTo(new Outcome(1, 0, 0, 0, null, false));
    }

    @Test
    void no_portal_at_all_is_suspicious_unless_it_is_expected() throws Exception {
        pack.control(
                "P-1",
                "portal",
                "portals",
                Pack.rule("P-1", "$p : Portal(active == false)", "findings.fail($p, \"Off.\");"));
        Path file = file(collected("portals", null));

        Judged suspicious = Judged.by(healthy(), file);
        assertThat(suspicious.of("X-1").incomplete()).isTrue();
        assertThat(suspicious.of("X-2").reason()).contains("no portal at all", "expect-no-portal: true");
        assertThat(suspicious.of("P-1").incomplete()).isFalse();

        Judged expected = Judged.by(pack, file, false, true);
        assertThat(expected.of("X-1")).isEqualTo(new Outcome(0, 0, 0, 0, null, false));
        assertThat(expected.of("X-2")).isEqualTo(new Outcome(0, 0, 0, 0, null, false));
    }

    @Test
    void a_portal_without_a_user_type_is_suspicious() throws Exception {
        Judged judged = Judged.by(
                healthy(), file(portal("10", "Acme"), collected("portals", null), collected("user-types", "10")));

        assertThat(judged.of("X-1").incomplete()).isTrue();
        assertThat(judged.of("X-2").reason()).contains("no user type of the Acme portal");
    }

    @Test
    void a_user_type_of_a_portal_that_was_not_listed_does_not_pass() throws Exception {
        Judged judged = Judged.by(healthy(), whole(userType("99", "900", "Stray", true)));

        assertThat(judged.of("X-2").passed()).isEqualTo(1);
        assertThat(judged.of("X-2").notAssessed()).isEqualTo(1);
        assertThat(judged.of("X-2").reason()).isEqualTo("the user types of the portal 99 were not collected");
    }

    @Test
    void a_user_whose_user_type_is_missing_is_found_but_does_not_pass() throws Exception {
        Judged judged = Judged.by(
                healthy(),
                whole(user("10", "777", "7", "stray@x.example", true), user("10", "777", "8", "s@x.example", false)));

        assertThat(judged.violating("X-1")).contains("stray@x.example, user type 777 (Acme portal)");
        assertThat(judged.of("X-1"))
                .extracting(Outcome::passed, Outcome::failed, Outcome::notAssessed)
                .containsExactly(2L, 3L, 1L);
        Finding stray = judged.findings().stream()
                .filter(finding -> "7".equals(finding.subject().personalityId()))
                .findFirst()
                .orElseThrow();
        assertThat(stray.subject().userType()).isNull();
        assertThat(stray.subject().userTypeId()).isEqualTo("777");
    }

    @Test
    void modules_and_fields_that_are_unknown_leave_their_controls_incomplete() throws Exception {
        pack.control(
                "M-1",
                "module",
                "user-types",
                Pack.rule("M-1", "$m : GrantedModule(deleteGranted)", "findings.fail($m, \"Deletes.\");"));
        pack.control(
                "F-1",
                "field",
                "user-types",
                Pack.rule("F-1", "$f : GrantedField(writable)", "findings.fail($f, \"Writes.\");"));
        var unknown = new UserType("10", "102", "Odd", false, true, 0L, null, null, null);
        Judged judged = Judged.by(pack, paged(unknown));
        assertThat(judged.of("M-1").reason()).isEqualTo("the modules of Odd (Acme portal) are unknown");
        assertThat(judged.of("F-1").incomplete()).isTrue();

        var module = new Module("7", "Deals", "Deals", "private", viewOnly(), List.of(), null, null, null);
        var fieldless = new UserType("10", "102", "Odd", false, true, 0L, null, null, List.of(module));
        judged = Judged.by(pack, paged(fieldless));
        assertThat(judged.of("M-1")).isEqualTo(new Outcome(1, 0, 0, 0, null, false));
        assertThat(judged.of("F-1").reason()).isEqualTo("some fields of Odd (Acme portal) are unknown");
    }

    private Path paged(UserType type) throws Exception {
        return whole(
                type, collected("user-type", "100"), collected("user-type", "101"), collected("user-type", type.id()));
    }

    @Test
    void modules_are_no_evidence_where_no_coverage_line_speaks_of_any_user_types_page() throws Exception {
        pack.control(
                "M-1",
                "module",
                "user-types, user-type",
                Pack.rule("M-1", "$m : GrantedModule(deleteGranted)", "findings.fail($m, \"Deletes.\");"));
        var module = new Module("7", "Deals", "Deals", "private", viewOnly(), List.of(), List.of(), null, null);
        var type = new UserType("10", "102", "Sales", false, true, 0L, null, null, List.of(module));

        Outcome outcome = Judged.by(pack, whole(type)).of("M-1");

        assertThat(outcome.passed()).isZero();
        assertThat(outcome.notAssessed()).isEqualTo(1);
        assertThat(outcome.incomplete()).isTrue();
    }
}
