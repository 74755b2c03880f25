package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Portals;
import dev.portcullis.given.SnapshotFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who can do what: one person's access, everybody's access to one module, and the matrix. */
class AccessCommandsTest extends CommandLineTest {

    private Run access(SnapshotFile snapshot, String... command) throws Exception {
        Path file = snapshot.write(folder.resolve("given.ndjson"));
        return run(Stream.of(Stream.of("access"), Stream.of(command), Stream.of("--snapshot", file.toString()))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"who", "can", "matrix"})
    void every_command_explains_itself(String command) {
        Run run = run("access", command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: portcullis access " + command, "Examples:", "json:");
    }

    @Test
    void one_person_is_shown_with_every_place_and_what_is_granted_there() throws Exception {
        Run run = access(Portals.whole(), "who", " ANN@example.com");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                kind    user type  status                                 access  module    records  may
                portal  Client     active                                 now     Contacts  private  view
                portal  Client     active                                 now     Deals     private  view, delete
                portal  Vendor     active; the user type is switched off  none    Deals     private  view, delete

                ann@example.com: 2 portal users, 1 with access now.
                """);
    }

    @ParameterizedTest
    @CsvSource({"ivo@example.com,once accepted", "dora@example.com,none", "hal@acme.com,now", "gone@acme.com,none"})
    void what_is_granted_to_somebody_who_cannot_use_it_is_marked(String email, String access) throws Exception {
        Run run = access(Portals.whole(), "who", email, "--format", "json");
        JsonNode rows = JsonMapper.shared().readTree(run.out());

        assertThat(run.exitCode()).isZero();
        assertThat(rows)
                .isNotEmpty()
                .allMatch(row -> row.at("/access").stringValue().equals(access));
        boolean hub = email.endsWith("@acme.com");
        assertThat(rows).allMatch(row -> row.at("/grant").isNull() == hub);
        assertThat(rows.get(0).at("/user/kind").stringValue()).isEqualTo(hub ? "hub" : "portal");
    }

    @Test
    void somebody_unknown_is_a_mistake_and_not_an_empty_list() throws Exception {
        assertMistake(
                access(Portals.whole(), "who", "anne@example.com"),
                "nobody has the e-mail 'anne@example.com', neither a portal user nor a hub user; did you mean"
                        + " 'ann@example.com'?");
        assertMistake(access(Portals.whole(), "who", "hall@acme.com"), "did you mean 'hal@acme.com'?");
        assertMistake(access(Portals.whole(), "who", " "), "the e-mail is empty");
    }

    @Test
    void the_nearest_of_very_many_e_mails_is_found() throws Exception {
        SnapshotFile snapshot = Portals.whole();
        for (int user = 0; user < 2_500; user++) {
            snapshot.with(Portals.user("11", "5" + user, "N", "someone" + user + "@x.example", true, true, null));
        }

        assertMistake(access(snapshot, "who", "dorra@example.com"), "did you mean 'dora@example.com'?");
    }

    @Test
    void where_lists_are_not_whole_nobody_is_said_to_be_nobody() throws Exception {
        Run run = access(Portals.small(), "who", "anne@example.com");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "as far as is known, nobody has the e-mail 'anne@example.com'",
                        "not whole: users of user type Vendor: not collected");
    }

    @Test
    void everybody_who_can_is_listed_and_who_is_switched_off_is_counted() throws Exception {
        Run run = access(Portals.whole(), "can", "delete", "--module", "deals");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                user type  name         email            status                    access         records
                Client     Ann Active   Ann@Example.com  active                    now            private
                Client     Ivo Invited  ivo@example.com  invited since 2026-10-01  once accepted  private

                2 portal users can delete in deals: 2 Client; 1 of them once they accept.
                Not listed: 2 of user types that grant it, who are switched off.
                """);
        assertThat(access(Portals.whole(), "can", "delete", "--module", "Deals!")
                        .out())
                .as("by its label")
                .contains("2 portal users can delete");
    }

    @Test
    void nobody_who_can_is_an_answer_and_gaps_in_other_user_types_do_not_matter() throws Exception {
        Run run = access(Portals.small(), "can", "edit-shared", "--module", "Contacts");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).endsWith("\n0 portal users can edit shared records in Contacts.\n");
        assertThat(access(Portals.small(), "can", "view", "--module", "Deals").exitCode())
                .as("users of Vendor, who may view Deals, were not collected")
                .isEqualTo(4);
    }

    @Test
    void who_may_be_able_is_listed_and_the_list_is_not_whole() throws Exception {
        SnapshotFile snapshot = Portals.whole()
                .with(Portals.user("11", "8", "Una", "una@example.com", null, true, null))
                .with(Portals.type("13", "Odd", true, Portals.module("Deals", null)))
                .with(SnapshotFile.collected("user-type", "13"), SnapshotFile.collected("users", "13"));
        Run run = access(snapshot, "can", "view", "--module", "Deals", "--format", "csv");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains(",Una,una@example.com,unknown: Zoho did not say whether it is switched on,unknown,");
        assertThat(run.err())
                .contains("Zoho did not say what user type Odd may do in Deals", "Zoho did not say of 1 user whether");
        assertThat(access(snapshot, "who", "una@example.com").exitCode()).isEqualTo(4);
    }

    @Test
    void a_wrong_action_or_module_names_those_there_are() throws Exception {
        assertMistake(
                access(Portals.whole(), "can", "delet", "--module", "Deals"),
                "the action is 'delet', expected one of view, edit, edit-shared, create, delete, create-attachment,"
                        + " delete-attachment; did you mean 'delete'?");
        assertMistake(
                access(Portals.whole(), "can", "view", "--module", "Deal"),
                "no user type is granted a module 'Deal'; granted are Contacts, Deals; did you mean 'Deals'?");
        assertMistake(access(Portals.whole(), "can", "view"), "--module");
        assertMistake(access(Portals.whole(), "can"), "ACTION");
        assertMistake(access(Portals.whole(), "who"), "EMAIL");
    }

    @Test
    void the_matrix_is_a_list_too() throws Exception {
        Run run = access(Portals.whole(), "matrix");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                user type  module    records  may
                Client     Contacts  private  view
                Client     Deals     private  view, delete
                Vendor     Deals     private  view, delete

                2 user types, 3 modules granted.
                """);
        assertThat(access(Portals.whole(), "matrix", "--format", "csv").out().lines())
                .contains(
                        "user_type,portal,module,label,records,may,user_type_active,view,edit,edit_shared_records,create,"
                                + "delete,create_attachment,delete_attachment",
                        "Vendor,Acme,Deals,Deals!,private,\"view, delete\",no,yes,no,no,no,yes,no,no");
    }

    @Test
    void a_hostile_name_steers_nothing_in_any_form() throws Exception {
        SnapshotFile snapshot = Portals.whole()
                .with(Portals.user("11", "8", "=cmd()\u001b[2J", "evil@example.com", true, true, "\u001b]0;x"));
        for (String format : List.of("table", "json", "csv")) {
            String out = access(snapshot, "can", "view", "--module", "Deals", "--format", format)
                    .out();
            assertThat(out).contains("evil@example.com");
            if (!format.equals("csv")) {
                assertThat(out).as(format).doesNotContain("\u001b");
            } else {
                assertThat(out).contains("'=cmd()");
            }
        }
    }
}
