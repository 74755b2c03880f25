package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Portals;
import dev.portcullis.given.SnapshotFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of the portal for people and for programs: portals, user types and users. */
class PortalListsTest extends CommandLineTest {
    private static final Locale DEFAULT = Locale.getDefault();

    @AfterEach
    void no_terminal() {
        System.clearProperty("portcullis.terminal.stdout");
        Locale.setDefault(DEFAULT);
    }

    private Run list(SnapshotFile snapshot, String... command) throws Exception {
        Path file = snapshot.write(folder.resolve("given.ndjson"));
        return run(Stream.concat(Stream.of(command), Stream.of("--snapshot", file.toString()))
                .toArray(String[]::new));
    }

    private static List<String> names(Run run) {
        List<String> names = new ArrayList<>();
        JsonMapper.shared()
                .readTree(run.out())
                .forEach(user -> names.add(user.at("/name").stringValue()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"portals", "user-types", "users"})
    void every_list_explains_itself_and_shows_the_demo_by_itself(String command) {
        Run help = run(command, "--help");
        Run demo = run(command, "--demo");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: portcullis " + command, "Examples:", "--demo", "json:", "xlsx");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out().lines().count()).isGreaterThan(3);
        assertThat(run(command, "--demo").out()).isEqualTo(demo.out());
    }

    @Test
    void the_table_of_users_tells_who_they_are_and_how_they_stand() throws Exception {
        Run run = list(Portals.whole(), "users");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                name              email             user type  status                                 module    record
                Ann Active        Ann@Example.com   Client     active                                 Contacts  1
                Ivo Invited       ivo@example.com   Client     invited since 2026-10-01               Contacts  2
                Dora Deactivated  dora@example.com  Client     deactivated: disabled manually         Contacts  3
                Ann Active        ann@example.com   Vendor     active; the user type is switched off  Contacts  4

                4 portal users: 3 Client, 1 Vendor; 2 active, 1 invited, 1 deactivated.
                Not listed: 2 hub users (employees with a CRM licence).
                """);
    }

    @Test
    void hub_users_are_told_from_portal_users_and_no_portal_user_passes_for_one() throws Exception {
        Run all = list(Portals.whole(), "users", "--kind", "all", "--format", "csv");
        Run hub = list(Portals.whole(), "users", "--kind", "hub", "--format", "csv");

        assertThat(all.out().lines())
                .hasSize(7)
                .contains(
                        "kind,name,email,user_type,portal,status,status_in_full,module,record,role,profile",
                        "portal,Ivo Invited,ivo@example.com,Client,Acme,invited,invited since 2026-10-01,Contacts,2,,",
                        "hub,Hal Hub,hal@acme.com,Regular User,,active,active,,91,CEO,Administrator");
        assertThat(hub.out().lines()).hasSize(3).noneMatch(line -> line.contains("example.com"));
        assertThat(list(Portals.whole(), "users", "--kind", "hub", "--status", "deactivated", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Gone Hub");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active|tt,t?,?t,??",
                "invited|tf,t?,?f,??",
                "deactivated|ft,ff,f?,?t,?f,??",
                "confirmed|tt,ft,t?,f?,?t,??",
                "active,invited|tt,tf,t?,?t,?f,??"
            })
    void what_zoho_left_out_may_be_what_is_asked_for(String asked, String expected) throws Exception {
        SnapshotFile snapshot = Portals.whole();
        for (String active : List.of("t", "f", "?")) {
            for (String confirmed : List.of("t", "f", "?")) {
                String name = active + confirmed;
                snapshot.with(
                        Portals.user("11", "7" + name, name, name + "@x.example", of(active), of(confirmed), null));
            }
        }
        Run run = list(snapshot, "users", "--search", "@x.example", "--status", asked, "--format", "json");

        assertThat(names(run)).containsExactlyInAnyOrder(expected.split(","));
        boolean unknown = expected.contains("?");
        assertThat(run.exitCode()).isEqualTo(unknown ? 4 : 0);
        assertThat(run.err()).contains("Zoho did not say of ");
    }

    private static Boolean of(String letter) {
        return letter.equals("?") ? null : Boolean.valueOf(letter.equals("t"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANN,2",
        "ann@example,2",
        "@EXAMPLE.COM,4",
        "invited,1",
        "4,1",
        "ISTANBUL,1",
        "straße,1",
        "jose\u0301,1",
        "nobody,0"
    })
    void search_looks_into_names_e_mails_and_ids_whatever_the_case_and_the_locale(String text, int found)
            throws Exception {
        Locale.setDefault(Locale.forLanguageTag("tr"));
        SnapshotFile snapshot =
                Portals.whole().with(Portals.user("11", "x", "José STRASSE", "istanbul@x.example", true, true, null));

        assertThat(names(list(snapshot, "users", "--search", text, "--format", "json")))
                .hasSize(found);
    }

    @Test
    void only_users_of_the_named_user_types_are_listed_and_gaps_elsewhere_do_not_matter() throws Exception {
        Run client = list(Portals.small(), "users", "--user-type", " client ", "--format", "json");
        Run both = list(Portals.small(), "users", "--user-type=11", "--user-type=Vendor", "--format=json");

        assertThat(names(client)).containsExactly("Ann Active", "Ivo Invited", "Dora Deactivated");
        assertThat(client.exitCode()).as(client.err()).isZero();
        assertThat(names(both)).hasSize(4);
        assertThat(both.exitCode()).isEqualTo(4);
        assertThat(both.err()).contains("not whole: users of user type Vendor: not collected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--status=actve|--status is 'actve', expected active, invited, deactivated or confirmed; did you mean 'active'?",
                "--status=active,,invited|--status is ''",
                "--user-type=Vendr|there is no user type 'Vendr'; there are Client, Vendor; did you mean 'Vendor'?",
                "--search=|--search is empty",
                "--search= |--search is empty",
                "--kind=hub --user-type=Client|hub users have none",
                "--kind=guests|--kind",
                "--format=jsn|did you mean 'json'?",
                "--format=xlsx|say which with --output FILE",
                "--format=roster --status=active|a roster is of everybody",
                "--format=roster --search=x|a roster is of everybody"
            })
    void a_mistake_is_one_sentence_and_nothing_is_written(String options, String sentence) throws Exception {
        Run run = list(
                Portals.whole(),
                Stream.concat(Stream.of("users"), Stream.of(options.split(" (?=--)|(?<=x) ")))
                        .toArray(String[]::new));

        assertMistake(run, sentence);
    }

    @Test
    void a_table_fits_the_terminal_and_a_pipe_gets_everything() throws Exception {
        SnapshotFile snapshot = Portals.whole()
                .with(Portals.user("11", "x", "Ün\u001b[31m\n" + "漢".repeat(90), "long@x.example", true, true, null));
        Run piped = list(snapshot, "users");
        System.setProperty("portcullis.terminal.stdout", "true");
        environment.put("COLUMNS", "70");
        Run shown = list(snapshot, "users");

        List<String> table =
                shown.out().lines().takeWhile(line -> !line.isEmpty()).toList();
        assertThat(table)
                .hasSize(6)
                .allMatch(line -> line.length() <= 70)
                .last()
                .asString()
                .contains("…");
        assertThat(shown.out())
                .doesNotContain("\u001b")
                .endsWith("No room here for: module, record; a pipe or a wider terminal has it.\n");
        assertThat(piped.out())
                .contains("Ün?[31m?" + "漢".repeat(90) + "  long@x.example")
                .doesNotContain("\u001b");
    }

    @Test
    void json_has_every_key_in_every_object_and_one_object_a_line() throws Exception {
        Run run = list(Portals.whole(), "users", "--kind", "all", "--format", "json");
        JsonNode users = JsonMapper.shared().readTree(run.out());

        assertThat(users).hasSize(6);
        assertThat(run.out().lines()).hasSize(8);
        for (JsonNode user : users) {
            assertThat(user.propertyNames())
                    .containsExactlyElementsOf(users.get(0).propertyNames());
        }
        assertThat(users.get(1).at("/invitedTime").stringValue()).isEqualTo("2026-10-01T23:30:00Z");
        assertThat(users.get(1).at("/personalityId").stringValue()).isEqualTo("2");
        assertThat(users.get(4).at("/hubUserId").stringValue()).isEqualTo("91");
        assertThat(users.get(4).at("/confirmed").isNull()).isTrue();
        assertThat(list(Portals.whole(), "users", "--search", "nobody", "--format", "json")
                        .out())
                .isEqualTo("[\n]\n");
    }

    @Test
    void the_help_names_every_key_of_the_json() throws Exception {
        for (String command : List.of("portals", "user-types", "users", "access matrix")) {
            Run run = list(
                    Portals.whole(),
                    Stream.concat(Stream.of(command.split(" ")), Stream.of("--format", "json"))
                            .toArray(String[]::new));
            String help = run(Stream.concat(Stream.of(command.split(" ")), Stream.of("--help"))
                            .toArray(String[]::new))
                    .out();
            assertThat(help.split("[^A-Za-z]+"))
                    .as(command)
                    .contains(JsonMapper.shared()
                            .readTree(run.out())
                            .get(0)
                            .propertyNames()
                            .toArray(String[]::new));
        }
    }

    @Test
    void a_workbook_is_written_for_its_owner_and_not_to_a_screen() throws Exception {
        Path file = folder.resolve("users.xlsx");
        Run run = list(Portals.whole(), "users", "--format", "xlsx", "--output", file.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("Written: " + file + ", 4 rows\n");
        try (var workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(1)).toList())
                    .containsExactly("name", "Ann Active", "Ivo Invited", "Dora Deactivated", "Ann Active");
        }
        assertThat(list(folder)).containsExactlyInAnyOrder("given.ndjson", "users.xlsx");
    }

    @Test
    void user_types_are_listed_with_what_they_may_change() throws Exception {
        SnapshotFile snapshot = Portals.whole()
                .with(Portals.type(
                        "13", "Odd", true, Portals.module("Deals", null), Portals.module("Leads", true, true)))
                .with(SnapshotFile.collected("user-type", "13"));
        Run run = list(snapshot, "user-types");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("portcullis: warning: Zoho did not say what user type Odd may do in Deals\n");
        assertThat(run.out()).isEqualTo("""
                name    active  default  users  records in  modules  may edit    may delete  modified
                Client  yes     no       2      Contacts    2        0           1
                Vendor  no      no       2      Contacts    1        0           1
                Odd     yes     no       2      Contacts    2        at least 0  at least 1

                3 user types.
                """);
    }

    @Test
    void a_portal_whose_page_was_not_read_makes_the_list_of_portals_incomplete() throws Exception {
        SnapshotFile unread = SnapshotFile.of(
                SnapshotFile.portal("1", "Acme"),
                Portals.type("11", "Client", true),
                SnapshotFile.collected("portals", null),
                SnapshotFile.collected("user-types", "1"));

        assertThat(list(Portals.whole(), "portals").exitCode()).isZero();
        Run run = list(unread, "portals", "--format", "csv");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("not whole: portal of portal Acme: not collected");
        assertThat(run.out())
                .isEqualTo("name,zaid,active,saml,certificate_until,user_types,created,modified\r\n"
                        + "Acme,1,yes,none,,1,,\r\n");
    }

    @Test
    void every_form_takes_more_users_than_it_keeps() throws Exception {
        Path big = folder.resolve("big.ndjson");
        SnapshotFile snapshot = Portals.whole();
        for (int user = 0; user < 3_000; user++) {
            snapshot.with(Portals.user("11", "5" + user, "N " + user, user + "@x.example", true, true, null));
        }
        snapshot.write(big);
        for (String format : List.of("table", "csv", "json", "xlsx")) {
            Path file = folder.resolve("users." + format);
            Run run = run("users", "--snapshot", big.toString(), "--format", format, "--output", file.toString());
            assertThat(run.out()).isEqualTo("Written: " + file + ", 3004 rows\n");
            assertThat(Files.size(file)).isGreaterThan(10_000);
        }
    }
}
