package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.viewOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot beside a reference that holds less, or other things, than it. */
class DriftTest {
    private static final Org ACME = new Org("1", "Acme Inc", null, null);

    @TempDir
    Path folder;

    private Snapshot snapshot(String name, SnapshotRecord... records) throws Exception {
        return Snapshot.read(SnapshotFile.of(records).write(folder.resolve(name)), false);
    }

    /** Acme with one user type, which is granted these modules, all collected. */
    private Snapshot acme(String name, Module... modules) throws Exception {
        return snapshot(name, with(modules));
    }

    private static SnapshotRecord[] with(Module... modules) {
        return new SnapshotRecord[] {
            ACME,
            portal("10", "Acme"),
            new UserType("10", "100", "Client", false, true, 0L, null, "Contacts", List.of(modules)),
            collected("portals", null),
            collected("user-types", "10"),
            collected("user-type", "100")
        };
    }

    private static Module module(String id, String name, Field... fields) {
        return new Module(id, name, null, "private", viewOnly(), List.of("Contact"), List.of(fields), null, null);
    }

    private static Field field(String id, String name) {
        return new Field(id, name, true, null);
    }

    private static Judged judge(Snapshot now, Snapshot reference) throws Exception {
        return Judged.beside(new Inputs(null, null, reference), now);
    }

    @Test
    void a_module_keeps_its_identity_under_another_name_by_its_id() throws Exception {
        Judged judged = judge(acme("now", module("7", "Tickets")), acme("then", module("7", "Cases")));

        assertThat(judged.of("DRF-02")).isEqualTo(new Outcome(1, 0, 0, 0, null, false));
        assertThat(judge(acme("now", module("8", "Tickets")), acme("then", module("7", "Cases")))
                        .violating("DRF-02"))
                .containsExactly("Tickets for Client (Acme portal)");
    }

    @Test
    void a_field_is_known_by_its_id_and_by_its_name_only_where_an_id_is_missing() throws Exception {
        Snapshot then = acme("then", module("7", "Cases", field("71", "A"), field(null, "B"), field("73", "C")));
        Snapshot now = acme(
                "now",
                module(
                        "7",
                        "Cases",
                        field("71", "Renamed"),
                        field("72", "B"),
                        field(null, "C"),
                        field("74", "C"),
                        field(null, "D")));

        Judged judged = judge(now, then);

        assertThat(judged.violating("DRF-03"))
                .containsExactlyInAnyOrder(
                        "C in Cases for Client (Acme portal)", "D in Cases for Client (Acme portal)");
        assertThat(judged.of("DRF-03").passed()).isEqualTo(3);
        assertThat(judged.findings())
                .filteredOn(finding -> finding.control().equals("DRF-03"))
                .extracting(finding -> finding.subject().fieldId())
                .containsExactlyInAnyOrder("74", null);
    }

    @Test
    void a_portal_that_a_whole_reference_does_not_list_is_new() throws Exception {
        Snapshot then = snapshot(
                "then",
                ACME,
                portal("20", "Beta"),
                new UserType("20", "200", "Client", false, true, 0L, null, "Contacts", List.of()),
                collected("portals", null),
                collected("user-types", "20"),
                collected("user-type", "200"));

        assertThat(judge(acme("now", module("7", "Cases")), then).violating("DRF-02"))
                .containsExactly("Cases for Client (Acme portal)");
    }

    @Test
    void a_portal_that_the_reference_may_hold_is_not_new() throws Exception {
        Snapshot now = acme("now", module("7", "Cases"));
        var left = new Coverage("user-types", "10", "skipped", null, null, null, Coverage.LEFT_OUT);
        SnapshotRecord[][] references = {
            {ACME},
            {ACME, collected("portals", null)},
            {ACME, portal("10", "Acme"), collected("portals", null)},
            {ACME, portal("10", "Acme"), collected("portals", null), collected("user-types", "10")},
            {ACME, portal("20", "Beta"), collected("portals", null), collected("user-types", "20"), left},
            {ACME, portal("20", "Beta"), new Coverage("portals", null, "partial", 1L, null, null, null)},
        };

        for (SnapshotRecord[] reference : references) {
            Judged judged = judge(now, snapshot("then", reference));
            for (String control : List.of("DRF-01", "DRF-02")) {
                assertThat(judged.of(control))
                        .as(control + " " + List.of(reference))
                        .extracting(Outcome::passed, Outcome::failed, Outcome::notAssessed)
                        .containsExactly(0L, 0L, 1L);
                assertThat(judged.of(control).reason()).startsWith("in the reference snapshot, ");
            }
        }
    }

    @Test
    void a_run_on_one_portal_compares_that_portal_with_a_whole_reference() throws Exception {
        Snapshot reference = acme("then", module("7", "Cases"));
        Snapshot now = snapshot(
                "now",
                Stream.concat(
                                Stream.of(with(module("7", "Cases"), module("8", "Deals"))),
                                Stream.of(
                                        portal("20", "Beta"),
                                        new UserType(
                                                "20",
                                                "200",
                                                "X",
                                                false,
                                                true,
                                                0L,
                                                null,
                                                "Contacts",
                                                List.of(module("7", "Cases"))),
                                        collected("user-types", "20"),
                                        collected("user-type", "200")))
                        .toArray(SnapshotRecord[]::new));

        assertThat(judge(now, reference).of("DRF-02").failed()).isEqualTo(2);
        assertThat(judge(now.only(portal -> "Acme".equals(portal.name())), reference)
                        .violating("DRF-02"))
                .containsExactly("Deals for Client (Acme portal)");
    }

    @Test
    void a_reader_is_told_what_is_odd_about_the_reference() throws Exception {
        Snapshot now = acme("now", module("7", "Cases"));
        Snapshot nameless = snapshot("then", portal("10", "Acme"), collected("portals", null));

        assertThat(judge(now, acme("then", module("7", "Cases"))).evaluation().notes())
                .isEmpty();
        assertThat(judge(now, nameless).evaluation().notes())
                .containsExactly("it is unknown whether the reference snapshot is of the same organisation");
    }
}
