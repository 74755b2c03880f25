package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.NameSearch;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code check --pseudonymize}. */
class PseudonymizeTest extends CommandLineTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private String key() throws Exception {
        Path file = file("report.key", SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return "--pseudonymize=" + file;
    }

    /** Names of more than one word, e-mails and ids: of the demo's people, those that are nothing else. */
    private Set<String> people() throws Exception {
        var people = new TreeSet<String>();
        Snapshot demo = Snapshot.read(demoSnapshot(), false);
        demo.users(user -> add(user, people));
        for (HubUser user : demo.hubUsers()) {
            Stream.of(user.id(), user.name(), user.email()).forEach(value -> people.add(String.valueOf(value)));
        }
        people.removeIf(value -> value.isBlank() || value.equals("null"));
        return people;
    }

    private static void add(User user, Set<String> people) {
        Stream.of(user.personalityId(), user.name(), user.email()).forEach(value -> people.add(String.valueOf(value)));
        String mailbox = user.localPart();
        if (mailbox != null && mailbox.indexOf('.') > 0) {
            people.add(mailbox);
        }
    }

    private Set<String> named(Run run, NameSearch search) throws Exception {
        Set<String> named = search.in((run.out() + run.err()).getBytes(StandardCharsets.UTF_8));
        for (String name : list(folder.resolve("out"))) {
            named.addAll(search.in(Files.readAllBytes(report(name))));
        }
        return named;
    }

    @Test
    void a_pack_holds_names_so_it_is_refused_together_with_pseudonyms() throws Exception {
        Path key = Files.writeString(folder.resolve("some.key"), "0123456789abcdef0123456789abcdef");
        Path pack = folder.resolve("pack.zip");

        Run run = run("check", "--demo", "--pseudonymize", key.toString(), "--evidence", pack.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--pseudonymize and --evidence exclude each other");
        assertThat(pack).doesNotExist();
    }

    @Test
    void nobody_of_the_demo_is_named_in_any_file_nor_on_the_terminal() throws Exception {
        var search = new NameSearch(people());
        Run plain = check("--demo", "--format=all,github", "--verbose");
        assertThat(named(plain, search)).hasSizeGreaterThan(30);

        Run told = check("--demo", "--format=all,github", "--verbose", key());
        assertThat(told.exitCode()).isEqualTo(plain.exitCode());
        assertThat(named(told, search)).isEmpty();
        assertThat(told.out()).contains("@pseudonym.invalid").hasLineCount((int)
                plain.out().lines().count());
        assertThat(named(check("--demo", "--stdout=csv", "--quiet", key()), search))
                .isEmpty();
        assertThat(told.out() + told.err()).doesNotContain(SECRET);
    }

    @Test
    void the_same_key_makes_the_same_report_to_the_byte() throws Exception {
        check("--demo", "--quiet", key());
        byte[] first = Files.readAllBytes(report("report.json"));
        check("--demo", "--quiet", key());
        assertThat(Files.readAllBytes(report("report.json"))).isEqualTo(first);
        assertThat(json().at("/run/pseudonymized").booleanValue()).isTrue();
    }

    @Test
    void a_waiver_for_an_email_still_covers_its_finding() throws Exception {
        String waivers = "--waivers=" + file("w.yaml", """
                waivers:
                  - control: PER-03
                    subject: { email: nadia.verrell@tidemark.example }
                    reason: Agreed.
                    requestedBy: ann@example.com
                    approvedBy: bob@example.com
                    from: 2026-11-01
                    expires: 2026-12-31
                """);
        assertThat(check("--demo", "--quiet", waivers, key()).exitCode()).isEqualTo(3);
        assertThat(json().at("/waivers/0/state").stringValue()).isEqualTo("active");
        assertThat(json().at("/waivers/0/findings").intValue()).isEqualTo(1);
        assertThat(json().at("/waivers/0/subject/email").stringValue()).endsWith("@pseudonym.invalid");
        assertThat(control("PER-03").at("/verdict").stringValue()).isEqualTo("WAIVED");
    }

    @Test
    void waivers_are_not_made_from_a_pseudonymized_report() throws Exception {
        check("--demo", "--quiet", key());
        Run run = run(
                "waivers",
                "list",
                "--waivers",
                file("w.yaml", "waivers: []\n").toString(),
                "--report",
                report("report.json").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the report is pseudonymized", "without --pseudonymize");
    }

    @Test
    void a_key_that_is_none_is_a_mistake_and_never_shown() throws Exception {
        Run tooShort = check("--demo", "--pseudonymize=" + file("short.key", "123456789012345"));
        assertMistake(tooShort, "has 15 bytes", "at least 16", "openssl rand -hex 32");
        assertThat(tooShort.err()).doesNotContain("123456789012345");
        assertMistake(check("--demo", "--pseudonymize=" + file("long.key", "x".repeat(5_000))), "more than 4096 bytes");
        assertMistake(
                check("--demo", "--pseudonymize=" + folder.resolve("none.key")), "cannot be read", "openssl rand");
        assertMistake(check("--demo", "--pseudonymize=" + folder), "cannot be read");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_key_that_others_can_read_is_warned_about() throws Exception {
        String option = key();
        assertThat(check("--demo", "--quiet", option).err()).isEmpty();
        Files.setPosixFilePermissions(folder.resolve("report.key"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(check("--demo", "--quiet", option).err())
                .startsWith("Warning: others can read the key")
                .contains("chmod 600")
                .doesNotContain(SECRET);
    }
}
