package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.given.Workbooks;
import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.input.Roster;
import dev.portcullis.input.RosterReader;
import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that write today's state, and the check that reads it back. */
class ListCommandsTest extends CommandLineTest {
    private static final String[] ROSTER = {"users", "--format", "roster"};
    private static final String[] MATRIX = {"access", "matrix", "--format", "matrix"};

    private Run run(String[] command, String... more) {
        return run(Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static List<User> users(Path snapshot) throws Exception {
        var users = new ArrayList<User>();
        Snapshot.read(snapshot, false).users(users::add);
        return users;
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "access", "access matrix"})
    void every_command_explains_itself(String command) {
        Run run = run(Stream.concat(Stream.of(command.split(" ")), Stream.of("--help"))
                .toArray(String[]::new));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: portcullis " + command, "Example", "--demo");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_roster_of_today_names_every_user_with_an_e_mail_and_approves_the_active_ones() throws Exception {
        Path snapshot = demoSnapshot();
        Path file = folder.resolve("roster.csv");
        Run run = run(ROSTER, "--snapshot", snapshot.toString(), "--output", file.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        Roster roster = RosterReader.read(file);
        assertThat(run.out())
                .isEqualTo("Written: " + file + ", " + roster.rows().size() + " rows\n");
        List<User> users = users(snapshot);
        List<User> nameless =
                users.stream().filter(user -> user.normalEmail() == null).toList();
        assertThat(users).hasSizeGreaterThan(200);
        assertThat(run.err())
                .isEqualTo("portcullis: warning: " + nameless.size()
                        + " left out: no row can name them, for want of an e-mail address or a name\n");
        assertThat(new TreeSet<>(roster.rows().stream().map(Roster.Row::email).toList()))
                .containsExactlyElementsOf(new TreeSet<>(users.stream()
                        .map(User::normalEmail)
                        .filter(Objects::nonNull)
                        .toList()));
        assertThat(roster.rows()).anyMatch(Roster.Row::active).anyMatch(row -> !row.active());
        for (User user : users) {
            if (Boolean.TRUE.equals(user.active()) && user.normalEmail() != null) {
                assertThat(roster.rows())
                        .anyMatch(row -> row.active() && row.email().equals(user.normalEmail()));
            }
        }
        assertThat(Files.readString(file)).isEqualTo(run(ROSTER, "--demo").out());
    }

    @Test
    void the_matrix_of_today_has_every_granted_module() throws Exception {
        Path snapshot = demoSnapshot();
        Path file = folder.resolve("access.csv");

        assertThat(run(MATRIX, "--snapshot", snapshot.toString(), "--output", file.toString())
                        .exitCode())
                .isZero();
        long modules = Snapshot.read(snapshot, false).userTypes().stream()
                .flatMap(type -> type.modules().stream())
                .count();
        assertThat(AccessMatrixReader.read(file).rows()).hasSize((int) modules).hasSizeGreaterThan(20);
        assertThat(Files.readString(file))
                .isEqualTo(run(MATRIX, "--demo", "--quiet").out());
    }

    @Test
    void by_what_was_written_nothing_of_today_is_a_finding() throws Exception {
        Path roster = folder.resolve("roster.csv");
        Path matrix = folder.resolve("access.csv");
        run(ROSTER, "--demo", "--output", roster.toString());
        run(MATRIX, "--demo", "--output", matrix.toString());
        Run run = check("--demo", "--roster", roster.toString(), "--access-matrix", matrix.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        for (String id : List.of("RST-01", "RST-02", "RST-03", "RST-04", "MTX-01", "MTX-02")) {
            assertThat(control(id).at("/verdict").stringValue()).as(id).isEqualTo("PASS");
            assertThat(control(id).at("/assessed").intValue()).as(id).isGreaterThan(20);
        }
    }

    @Test
    void who_is_struck_from_the_roster_and_what_is_struck_from_the_matrix_is_found() throws Exception {
        String users = run(ROSTER, "--demo").out();
        String active = users.lines()
                .filter(line -> line.endsWith(",active,"))
                .findFirst()
                .orElseThrow();
        Path roster = file("roster.csv", users.replace(active + "\n", ""));
        String modules = run(MATRIX, "--demo").out();
        String granted = modules.lines().skip(1).findFirst().orElseThrow();
        Path matrix = file("access.csv", modules.replace(granted, granted.replace("yes", "no")));
        check("--demo", "--roster", roster.toString(), "--access-matrix", matrix.toString());

        assertThat(control("RST-01").at("/failed").intValue()).isPositive();
        assertThat(control("MTX-01").at("/failed").intValue()).isOne();
    }

    @Test
    void check_tells_the_mistakes_of_both_files_together() throws Exception {
        Path roster = file("roster.csv", "email,portal,user_type,status,owner\nann,,,active,\n");
        Path matrix = Workbooks.write(
                folder.resolve("access.xlsx"),
                List.of(
                        List.of("portal", "user_type", "module", "view", "create", "edit", "edit_shared", "delete"),
                        List.of("Acme", "Vendor", "Deals", "yes", "no", "no", "no", "maybe")));

        assertMistake(
                check("--demo", "--roster", roster.toString(), "--access-matrix", matrix.toString()),
                "roster.csv:2:1: the email is 'ann'",
                "access.xlsx:2:8: cell H2: delete is 'maybe'; expected yes or no",
                "portcullis: 2 mistakes in the files above; nothing was judged.");
        assertMistake(check("--demo", "--roster", "none.csv"), "'none.csv' does not exist");
        assertMistake(check("--demo", "--access-matrix", folder.toString()), "it is a folder");
    }

    @Test
    void the_configuration_may_name_them() throws Exception {
        file("roster.csv", "email;portal;user_type;status;owner\nann;;;active;\n");
        Path config = file("portcullis.yaml", "roster: roster.csv\n");

        assertMistake(check("--demo", "--config", config.toString()), "roster.csv:2:1: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "users --demo --format=matrix",
                "users --demo --format=ROSTER",
                "users --demo --format=roster --portal=nowhere",
                "users --demo --format=roster --snapshot=x",
                "users --format=roster --snapshot=none.ndjson",
                "users --format=roster",
                "users --demo --format=roster --output=/dev/null",
                "access matrix --demo --format=roster",
                "access matrix --demo --format=matrix --concurrency=0"
            })
    void a_wrong_option_is_exit_2_and_nothing_is_written(String command) {
        assertMistake(run(command.split(" ")));
    }

    @Test
    void an_unknown_format_names_those_there_are() {
        assertMistake(
                run("users", "--demo", "--format", "pdf"),
                "--format is 'pdf', expected table, json, csv, xlsx, roster or zoho-projects.");
        assertMistake(
                run("access", "matrix", "--demo", "--format", "x"),
                "--format is 'x', expected table, json, csv, xlsx or matrix.");
    }

    private Run atSandbox(String[] command, String answerTo, String... more) throws Exception {
        String refusal = "{\"code\":\"NO_PERMISSION\",\"details\":{},\"message\":\"x\",\"status\":\"error\"}";
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withAnswers(CannedAnswer.to(answerTo, 403, refusal)))) {
            environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
            environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
            environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
            String[] where = {"--accounts-url", sandbox.url(), "--api-url", sandbox.url()};
            return run(Stream.of(command, where, more).flatMap(Stream::of).toArray(String[]::new));
        }
    }

    @Test
    void a_list_that_was_not_collected_whole_is_written_and_ends_in_4() throws Exception {
        Path file = folder.resolve("roster.csv");
        Run run = atSandbox(ROSTER, "/7138462000000009044/users", "--output", file.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(run.err()).contains("warning: not whole: users of user type Vendor: refused: ");
        assertThat(RosterReader.read(file).rows())
                .hasSizeGreaterThan(100)
                .noneMatch(row -> "Vendor".equals(row.userType()));
        assertThat(atSandbox(MATRIX, "/7138462000000009044/users").exitCode())
                .as("a matrix needs no users")
                .isZero();
    }

    @Test
    void what_the_snapshot_does_not_speak_of_counts_as_missing() throws Exception {
        Path silent = SnapshotFile.of(
                        SnapshotFile.portal("1", "Acme\u001b[2J"),
                        SnapshotFile.userType("1", "11", "Vendor", true),
                        SnapshotFile.user("1", "11", "1", "ann@example.com", null),
                        SnapshotFile.collected("portals", null))
                .write(folder.resolve("silent.ndjson"));
        Run run = run(ROSTER, "--snapshot", silent.toString());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEqualTo("email,portal,user_type,status,owner\n");
        assertThat(run.err())
                .contains(
                        "1 left out: Zoho did not say what they may do",
                        "not whole: user-types of portal Acme?[2J: not collected",
                        "not whole: users of user type Vendor: not collected")
                .doesNotContain("\u001b");
    }

    @Test
    void no_portal_at_all_is_not_taken_for_an_empty_roster() throws Exception {
        Path empty = SnapshotFile.of(SnapshotFile.collected("portals", null)).write(folder.resolve("empty.ndjson"));
        Path config = file("portcullis.yaml", "expect-no-portal: true\n");

        assertThat(run(ROSTER, "--snapshot", empty.toString()).exitCode()).isEqualTo(4);
        assertThat(run(ROSTER, "--snapshot", empty.toString(), "--config", config.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void only_the_portals_that_are_asked_for_are_written() throws Exception {
        Path two = SnapshotFile.of(
                        SnapshotFile.portal("1", "Acme"),
                        SnapshotFile.portal("2", "Beta"),
                        SnapshotFile.userType("1", "11", "Vendor", true),
                        SnapshotFile.userType("2", "21", "Vendor", true),
                        SnapshotFile.user("1", "11", "1", "ann@example.com", true),
                        SnapshotFile.user("2", "21", "2", "bob@example.com", true),
                        SnapshotFile.collected("portals", null),
                        SnapshotFile.collected("user-types", "1"),
                        SnapshotFile.collected("users", "11"))
                .write(folder.resolve("two.ndjson"));
        Run run = run(ROSTER, "--snapshot", two.toString(), "--portal", "acme");

        assertThat(run.out()).isEqualTo("email,portal,user_type,status,owner\nann@example.com,Acme,Vendor,active,\n");
        assertThat(run.exitCode()).as("Beta was not asked for").isZero();
        assertThat(run(ROSTER, "--snapshot", two.toString()).exitCode()).isEqualTo(4);
    }

    @Test
    void a_written_roster_is_for_its_owner_only() throws Exception {
        Path file = folder.resolve("roster.csv");
        run(ROSTER, "--demo", "--output", file.toString());

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(list(folder)).as("nothing else is left behind").containsExactly("roster.csv");
    }
}
