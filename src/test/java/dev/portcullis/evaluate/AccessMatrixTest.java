package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.viewOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules of several portals beside an access matrix. */
class AccessMatrixTest {
    @TempDir
    Path folder;

    private Snapshot snapshot(SnapshotRecord... records) throws Exception {
        Stream<SnapshotRecord> both = Stream.of(
                portal("10", "Acme"),
                portal("20", "Beta"),
                type("10", "100", "Client", module("Cases")),
                type("20", "200", "Client", module("Cases")),
                collected("portals", null),
                collected("user-types", "10"),
                collected("user-types", "20"),
                collected("user-type", "100"),
                collected("user-type", "200"));
        return Snapshot.read(
                SnapshotFile.of(Stream.concat(both, Stream.of(records)).toArray(SnapshotRecord[]::new))
                        .write(folder.resolve("a.ndjson")),
                false);
    }

    private static UserType type(String portal, String id, String name, Module... modules) {
        return new UserType(portal, id, name, false, true, 0L, SnapshotFile.NOW, "Contacts", List.of(modules));
    }

    private static Module module(String name) {
        return new Module("7", name, null, "private", viewOnly(), List.of("Contact"), List.of(), null, null);
    }

    private static AccessMatrix.Row row(int line, String portal, String userType, String module) {
        return new AccessMatrix.Row(line, portal, userType, module, Set.of("view"));
    }

    private static Inputs matrix(AccessMatrix.Row... rows) {
        return new Inputs(null, new AccessMatrix("access.csv", List.of(rows)), null);
    }

    @Test
    void user_types_of_one_name_in_two_portals_are_told_apart() throws Exception {
        Judged judged = Judged.beside(matrix(row(2, "Beta", "Client", "Cases")), snapshot());

        assertThat(judged.violating("MTX-01")).containsExactly("Cases for Client (Acme portal)");
        assertThat(judged.of("MTX-02")).isEqualTo(new Outcome(2, 0, 0, 0, null, false));
    }

    @Test
    void a_module_that_is_not_granted_is_a_subject_with_a_fingerprint_of_its_own() throws Exception {
        Inputs matrix = matrix(
                row(2, "Acme", "Client", "Cases"),
                row(3, "Beta", "Client", "Cases"),
                row(4, "acme", "client", "Deals"));

        Judged judged = Judged.beside(matrix, snapshot());

        assertThat(judged.of("MTX-01")).isEqualTo(new Outcome(2, 0, 0, 1, "the module is not granted", false));
        assertThat(judged.of("MTX-02")).isEqualTo(new Outcome(2, 1, 0, 0, null, false));
        Finding finding = judged.findings().stream()
                .filter(found -> found.control().equals("MTX-02"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.subject())
                .extracting(Subject::portalId, Subject::userTypeId, Subject::module, Subject::label)
                .containsExactly("10", "100", "Deals", "Deals for Client (Acme portal)");
        assertThat(judged.evaluation().notes())
                .containsExactly("access.csv: the snapshot nowhere names a module 'Deals' (line 4)");
    }

    @Test
    void what_has_no_name_cannot_be_looked_up() throws Exception {
        Snapshot snapshot = snapshot(
                new Portal("30", null, true, null, null, null, null),
                type("30", "300", "Client", module("Cases")),
                type("10", "101", null, module("Cases")),
                type("10", "102", "Vendor", module(null)),
                collected("user-types", "30"),
                collected("user-type", "300"),
                collected("user-type", "101"),
                collected("user-type", "102"));

        Judged judged =
                Judged.beside(matrix(row(2, "Acme", "Client", "Cases"), row(3, "Beta", "Client", "Cases")), snapshot);

        for (String control : List.of("MTX-01", "MTX-02")) {
            assertThat(judged.of(control))
                    .as(control)
                    .isEqualTo(new Outcome(
                            2,
                            0,
                            3,
                            0,
                            "the portal, the user type or the module has no name to look up in the access matrix",
                            false));
        }
    }
}
