package dev.portcullis.input.draft;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.input.Roster;
import dev.portcullis.input.RosterReader;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of today's state comes back as it was when it is read. */
class RoundTripTest {
    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "'=1",
            "''+x",
            "'plain",
            "a,b;c",
            "say \"hi\"",
            "two\nlines",
            "Größe",
            "#",
            "\u200b=1");

    @TempDir
    Path folder;

    private Snapshot snapshot(SnapshotRecord... records) throws Exception {
        return Snapshot.read(SnapshotFile.of(records).write(folder.resolve("s.ndjson")), false);
    }

    private final StringBuilder written = new StringBuilder();

    private Draft.Outcome write(Draft draft, Snapshot snapshot) throws Exception {
        return draft.write(snapshot, written);
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("written.csv"), written);
    }

    private void assertNoFormula() throws IOException {
        try (CSVParser cells = CSVParser.parse(new StringReader(written.toString()), CSVFormat.RFC4180)) {
            assertThat(cells.getRecords().stream().flatMap(row -> row.stream()))
                    .hasSizeGreaterThan(50)
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
        }
    }

    @Test
    void a_roster_has_each_person_once_in_each_user_type_and_active_wins() throws Exception {
        Draft.Outcome outcome = write(
                new RosterDraft(),
                snapshot(
                        portal("1", "Beta"),
                        portal("2", "Acme"),
                        userType("1", "11", "Vendor", true),
                        userType("2", "21", "Partner", true),
                        userType("2", "22", "Client", false),
                        user("1", "11", "1", "Eve@example.com ", false),
                        user("1", "11", "2", "eve@example.com", true),
                        user("2", "22", "3", "eve@example.com", false),
                        user("2", "21", "4", "bob@example.com", true),
                        user("2", "21", "5", "ann@example.com", true)));

        assertThat(written).hasToString("""
                email,portal,user_type,status,owner
                eve@example.com,Acme,Client,inactive,
                ann@example.com,Acme,Partner,active,
                bob@example.com,Acme,Partner,active,
                eve@example.com,Beta,Vendor,active,
                """);
        assertThat(outcome).isEqualTo(new Draft.Outcome(4, 0, 0));
    }

    @Test
    void whom_no_row_can_name_and_of_whom_nothing_is_known_is_left_out_and_counted() throws Exception {
        Draft.Outcome outcome = write(
                new RosterDraft(),
                snapshot(
                        portal("1", "Acme"),
                        portal("2", " \u00a0"),
                        userType("1", "11", "Vendor", true),
                        userType("1", "12", null, true),
                        userType("2", "21", "Vendor", true),
                        user("1", "11", "1", null, true),
                        user("1", "11", "2", "ann example", true),
                        user("1", "11", "3", "ann@exa mple.com", true),
                        user("1", "12", "4", "a@example.com", true),
                        user("1", "99", "5", "b@example.com", true),
                        user("2", "21", "6", "c@example.com", true),
                        user("1", "11", "7", "d@example.com", null)));

        assertThat(written).hasToString("email,portal,user_type,status,owner\n");
        assertThat(outcome).isEqualTo(new Draft.Outcome(0, 6, 1));
        assertThat(RosterReader.read(file()).rows()).isEmpty();
    }

    @Test
    void a_roster_with_hostile_names_comes_back_as_it_was_and_runs_no_formula() throws Exception {
        var records = new ArrayList<SnapshotRecord>();
        var expected = new ArrayList<Roster.Row>();
        for (int at = 0; at < HOSTILE.size(); at++) {
            String id = String.valueOf(at + 10);
            String email = HOSTILE.get(at).replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT) + "@example.com";
            records.add(portal(id, HOSTILE.get(at)));
            records.add(userType(id, id, HOSTILE.get(at), true));
            records.add(user(id, id, id, email, at % 2 == 0));
            expected.add(new Roster.Row(0, email, HOSTILE.get(at), HOSTILE.get(at), at % 2 == 0, null));
        }
        write(new RosterDraft(), snapshot(records.toArray(SnapshotRecord[]::new)));

        assertNoFormula();
        assertThat(RosterReader.read(file()).rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void many_users_are_sorted_on_disk() throws Exception {
        var file = new SnapshotFile().with(portal("1", "Acme"), userType("1", "11", "Vendor", true));
        for (int at = 120_000; at > 0; at--) {
            file.with(user("1", "11", String.valueOf(at), "u" + at + "@example.com", true));
        }
        Draft.Outcome outcome =
                write(new RosterDraft(), Snapshot.read(file.write(folder.resolve("many.ndjson")), false));

        assertThat(outcome.rows()).isEqualTo(120_000);
        assertThat(RosterReader.read(file()).rows())
                .hasSize(120_000)
                .isSortedAccordingTo(java.util.Comparator.comparing(Roster.Row::email));
    }

    private static Module module(String apiName, Permissions permissions) {
        return new Module("1", apiName, null, "private", permissions, List.of(), List.of(), null, null);
    }

    private static UserType granting(String portal, String id, String name, Module... modules) {
        return new UserType(portal, id, name, false, true, 0L, null, "Contacts", Arrays.asList(modules));
    }

    @Test
    void a_matrix_has_each_granted_module_and_never_what_is_unknown() throws Exception {
        Draft.Outcome outcome = write(
                new MatrixDraft(),
                snapshot(
                        portal("1", "Acme"),
                        granting(
                                "1",
                                "11",
                                "Vendor",
                                module("Deals", new Permissions(true, null, true, false, null, true, true)),
                                module("Cases", new Permissions(null, true, null, true, true, null, null)),
                                module("Notes", new Permissions(null, null, null, null, null, null, null)),
                                module("Quotes", null),
                                module(null, SnapshotFile.viewOnly())),
                        granting("1", "12", " ", module("Deals", SnapshotFile.viewOnly())),
                        new UserType("1", "13", "Partner", false, true, 0L, null, "Contacts", null),
                        collected("portals", null)));

        assertThat(written).hasToString("""
                portal,user_type,module,view,create,edit,edit_shared,delete
                Acme,Vendor,Cases,no,yes,yes,no,yes
                Acme,Vendor,Deals,yes,no,no,yes,no
                Acme,Vendor,Notes,no,no,no,no,no
                """);
        assertThat(outcome).isEqualTo(new Draft.Outcome(3, 2, 2));
        assertThat(AccessMatrixReader.read(file()).rows())
                .containsExactly(
                        new AccessMatrix.Row(2, "Acme", "Vendor", "Cases", Set.of("create", "edit", "delete")),
                        new AccessMatrix.Row(3, "Acme", "Vendor", "Deals", Set.of("view", "editSharedRecords")),
                        new AccessMatrix.Row(4, "Acme", "Vendor", "Notes", Set.of()));
    }

    @Test
    void a_matrix_with_hostile_names_comes_back_as_it_was_and_runs_no_formula() throws Exception {
        var records = new ArrayList<SnapshotRecord>();
        for (int at = 0; at < HOSTILE.size(); at++) {
            String id = String.valueOf(at + 10);
            records.add(portal(id, HOSTILE.get(at)));
            records.add(granting(id, id, HOSTILE.get(at), module(HOSTILE.get(at), SnapshotFile.viewOnly())));
        }
        write(new MatrixDraft(), snapshot(records.toArray(SnapshotRecord[]::new)));

        assertNoFormula();
        assertThat(AccessMatrixReader.read(file()).rows())
                .hasSize(HOSTILE.size())
                .allMatch(row ->
                        row.portal().equals(row.module()) && row.userType().equals(row.module()))
                .extracting(AccessMatrix.Row::portal)
                .containsExactlyInAnyOrderElementsOf(HOSTILE);
    }
}
