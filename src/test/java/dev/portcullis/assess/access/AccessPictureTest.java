package dev.portcullis.assess.access;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.coverage;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.evaluate.seen.Reason;
import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessPictureTest {
    private static final Permissions SOME = new Permissions(true, true, null, false, true, null, null);

    @TempDir
    Path folder;

    private Pack pack;

    @BeforeEach
    void rules_of_their_own() throws Exception {
        pack = new Pack(folder.resolve("pack"))
                .control("D-1", "module", "user-types", modules("D-1", "no delete"))
                .control("S-1", "module", "user-types", modules("S-1", "private"))
                .control("P-1", "portal", "portals", Pack.rule("P-1", "$s : Portal()", "findings.fail($s, \"Bad.\");"))
                .control("T-1", "user-type", "user-types", ofTypes())
                .control("U-1", "user", "users", Pack.rule("U-1", "$s : User()", "findings.fail($s, \"Bad.\");"));
    }

    private static String modules(String id, String expected) {
        return Pack.rule(
                id,
                "$s : GrantedModule()",
                "findings.fail($s, \"Bad.\", findings.evidence(\"this\", \"that\", \"" + expected + "\"));");
    }

    private static String ofTypes() {
        return Pack.rule("T-1 nine", "$s : UserType(id == \"9\")", "findings.fail($s, \"Bad.\");")
                + Pack.rule("T-1 others", "$s : UserType(id != \"9\")", "findings.notAssessed($s, \"Who knows\");");
    }

    private static UserType granting(String id, Module... modules) {
        return new UserType("10", id, "Type " + id, false, true, 0L, null, null, List.of(modules));
    }

    private static Module module(String name, Permissions permissions) {
        return new Module("7", name, name, "public", permissions, List.of(), List.of(), null, null);
    }

    private Assessment assess(SnapshotRecord... records) throws Exception {
        Catalogue catalogue = pack.read();
        var settings = new Settings(SnapshotFile.NOW, catalogue.parameters(Map.of()), false);
        Snapshot snapshot = Snapshot.read(SnapshotFile.of(records).write(folder.resolve("a.ndjson")), false);
        try (var evaluation = Evaluator.evaluate(snapshot, RuleBase.compile(catalogue.files()), settings)) {
            var judgement = new Judgement(SnapshotFile.NOW, Severity.HIGH, settings.parameters());
            Assessment assessment = Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement);
            assessment.findings(
                    finding -> reaches.put(name(finding), assessment.reach().of(finding.subject())));
            return assessment;
        }
    }

    private final Map<String, Long> reaches = new LinkedHashMap<>();

    private static String name(Finding finding) {
        return finding.control() + " " + finding.subject().userTypeId();
    }

    private Assessment twoTypes(String users) throws Exception {
        return assess(
                portal("10", "Acme"),
                granting("9", module("Deals", SOME)),
                granting("11", module("Leads", null)),
                user("10", "9", "1", "a@x.example", true),
                user("10", "9", "2", "b@x.example", null),
                user("10", "9", "3", "c@x.example", false),
                user("10", "11", "4", "A@x.example ", true),
                collected("portals", null),
                collected("user-types", "10"),
                collected("users", "9"),
                coverage("users", "11", users));
    }

    @Test
    void each_module_of_a_user_type_says_what_is_granted_and_to_how_many() throws Exception {
        List<GrantedAccess> rows = twoTypes("collected").access();

        assertThat(rows).extracting(GrantedAccess::module).containsExactly("Deals", "Leads");
        assertThat(rows.get(0).people()).isEqualTo(2);
        assertThat(rows.get(0).portal()).isEqualTo("Acme");
        assertThat(rows.get(0).granted()).containsExactly(Action.VIEW, Action.EDIT, Action.DELETE);
        assertThat(rows.get(0).may(Action.CREATE)).isFalse();
        assertThat(rows.get(0).may(Action.EDIT_SHARED_RECORDS)).isNull();
        assertThat(rows.get(1).may(Action.VIEW)).isNull();
    }

    @Test
    void a_control_objects_to_the_action_it_expects_not_to_be_granted_and_else_to_the_module() throws Exception {
        GrantedAccess deals = twoTypes("collected").access().get(0);

        assertThat(deals.objections())
                .extracting(Objection::control, Objection::action, Objection::open)
                .containsExactly(tuple("D-1", Action.DELETE, true), tuple("S-1", null, true));
        assertThat(deals.objections(Action.DELETE)).hasSize(1);
        assertThat(deals.objections(Action.VIEW)).isEmpty();
    }

    @Test
    void a_user_type_of_unknown_modules_has_a_row_that_says_so() throws Exception {
        List<GrantedAccess> rows = assess(
                        portal("10", "Acme"),
                        new UserType("10", "9", "Client", false, true, 0L, null, null, null),
                        collected("portals", null),
                        collected("user-types", "10"),
                        coverage("user-type", "9", "refused"))
                .access();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.userType()).isEqualTo("Client");
            assertThat(row.module()).isNull();
            assertThat(row.people()).isNull();
        });
    }

    @Test
    void a_finding_reaches_the_users_of_its_user_type_or_portal_who_are_not_switched_off() throws Exception {
        twoTypes("collected");

        assertThat(reaches)
                .containsEntry("D-1 9", 2L)
                .containsEntry("D-1 11", 1L)
                .containsEntry("T-1 9", 2L)
                .containsEntry("P-1 null", 3L)
                .containsEntry("U-1 9", 1L);
    }

    @Test
    void nobody_knows_how_many_a_finding_reaches_where_the_list_of_users_is_not_whole() throws Exception {
        twoTypes("partial");

        assertThat(reaches)
                .containsEntry("D-1 9", 2L)
                .containsEntry("D-1 11", null)
                .containsEntry("P-1 null", null)
                .containsEntry("U-1 11", 1L);
    }

    @Test
    void people_whom_two_user_types_let_in_are_counted_once() throws Exception {
        var population = twoTypes("collected").evaluation().population();

        assertThat(population.inSeveralPlaces()).isEqualTo(1);
        assertThat(population.firstInSeveralPlaces())
                .singleElement()
                .satisfies(person -> assertThat(person.email()).isEqualTo("a@x.example"));
    }

    @Test
    void every_reason_why_something_was_not_judged_is_told_and_the_missing_list_first() throws Exception {
        Assessment assessment = twoTypes("refused");

        assertThat(assessment.reasons(pack.read().control("T-1"))).containsExactly(new Reason(true, "Who knows", 1L));
        assertThat(assessment.reasons(pack.read().control("U-1")))
                .containsExactly(new Reason(true, "the users of Type 11 (Acme portal) were refused", null));
    }
}
