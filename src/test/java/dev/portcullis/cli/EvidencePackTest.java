package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.faults.SecretSearch;
import dev.portcullis.given.Pack;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.pack.ForgedPack;
import dev.portcullis.report.pack.KeyFiles;
import dev.portcullis.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A pack from the check that writes it to whoever verifies it. */
class EvidencePackTest extends CommandLineTest {
    private Path zip(String name) {
        return folder.resolve(name + ".zip");
    }

    private Run pack(String name, String... more) {
        return check(Stream.concat(
                        Stream.of("--format", "json", "--evidence", zip(name).toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Run verify(String name, String... more) {
        return run(Stream.concat(Stream.of("verify", zip(name).toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static void assertVerified(Run run, String... words) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("VERIFIED  ").contains(words);
        assertThat(run.err()).isEmpty();
    }

    private static void assertRefused(Run run, String... words) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("portcullis: ").contains(words);
    }

    @Test
    void the_demo_signed_and_verified_has_the_same_bytes_in_every_time_zone() throws Exception {
        KeyFiles keys = KeyFiles.write(folder, "key");
        Run first = pack("a", "--demo", "--sign-key", keys.signing().toString());
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            pack("b", "--demo", "--sign-key", keys.signing().toString());
        } finally {
            TimeZone.setDefault(usual);
        }

        assertThat(first.exitCode()).isEqualTo(3);
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).contains("Evidence: " + zip("a") + ", SHA-256 ", ", signed by keyid ");
        assertThat(Files.readAllBytes(zip("a"))).isEqualTo(Files.readAllBytes(zip("b")));
        int reports = ReportFormat.all().stream()
                .mapToInt(format -> format.files().size())
                .sum();
        assertVerified(
                verify("a", "--key", keys.verifying().toString()),
                "VIOLATIONS (exit code 3), as of 2026-11-21T08:00:00Z",
                reports + ", judged again",
                "portcullis 1.0.0 (as this program ships them)",
                ", checked",
                "first of its chain");
        ForgedPack held = ForgedPack.of(zip("a"));
        assertThat(held.files().get("reports/report.json")).isEqualTo(Files.readAllBytes(report("report.json")));
        assertThat(held.text("inputs/waivers.yaml")).contains("waivers:");
        assertThat(held.files()).containsKeys("snapshot.ndjson", "rules/1-portcullis/users/USR-01.drl");
        String whole = Files.readString(zip("a"), StandardCharsets.ISO_8859_1);
        assertThat(whole).doesNotContain(keys.secret(), folder.toString());
        assertThat(list(folder)).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void what_was_fetched_is_in_the_pack_and_no_secret_is() throws Exception {
        SecretSearch secrets = SecretSearch.of(
                Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN, "1000.sandbox-access-token.");
        try (Sandbox sandbox = Sandbox.start(0)) {
            Run run = checkAt(
                    sandbox,
                    "--portal",
                    "tidemark",
                    "--evidence",
                    zip("fetched").toString());
            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        }

        assertThat(ForgedPack.of(zip("fetched")).text("manifest.json")).contains("\"tidemark\"");
        // Its files are stored as they are, so that the search sees each of them.
        secrets.assertNotIn("the pack", Files.readString(zip("fetched"), StandardCharsets.ISO_8859_1));
        assertVerified(verify("fetched"), "Signature: none");
    }

    @Test
    void every_input_is_judged_again_by_what_is_in_the_pack_alone() throws Exception {
        Path snapshot = folder.resolve("now.ndjson.gz");
        try (var zipped = new GZIPOutputStream(Files.newOutputStream(snapshot))) {
            Files.copy(demoSnapshot(), zipped);
        }
        run("users", "--snapshot", snapshot.toString(), "--format", "roster", "--output", folder + "/HR: list.csv");
        run("access", "matrix", "--snapshot", snapshot.toString(), "--format", "matrix", "--output", folder + "/m.csv");
        new Pack(Files.createDirectory(folder.resolve("our rules")))
                .control(
                        "ACME-01",
                        "user-type",
                        "user-types",
                        Pack.rule("ACME-01", "$t : UserType()", "findings.fail($t, \"x\");"));
        file("other/pack.yaml", "name: other.pack\nversion: 2.1.0\n");
        Files.writeString(
                folder.resolve("other/ACME-02.drl"),
                "\ufeff" + Pack.header("ACME-02", "low", "portal", "portals") + Pack.PREAMBLE
                        + Pack.rule("ACME-02", "$p : Portal()", "findings.fail($p, \"y\");"));
        file("waivers.yaml", """
                waivers:
                  - control: ACME-02
                    subject: { portal: Tidemark }
                    reason: Agreed.
                    requestedBy: ann@example.com
                    approvedBy: ciso@example.com
                    from: 2026-11-01
                    expires: 2026-12-01
                """);
        Path config = file("our.yaml", """
                rules: [our rules, other]
                roster: "HR: list.csv"
                access-matrix: m.csv
                waivers: waivers.yaml
                fail-on: low
                parameters: { USR-02: { invitation-days: 9 } }
                controls: { MOD-02: { severity: low, reason: Told. } }
                """);
        Run run = pack(
                "all",
                "--snapshot",
                snapshot.toString(),
                "--config",
                config.toString(),
                "--reference",
                demoSnapshot().toString(),
                "--report-url",
                "https://ci.example/7",
                "--as-of",
                "2026-11-22T10:00:00+01:00");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        for (String name : list(folder)) {
            if (!name.equals("all.zip")) {
                Files.move(
                        folder.resolve(name),
                        Files.createDirectories(folder.resolve("gone")).resolve(name + "~"));
            }
        }

        assertVerified(
                verify("all"),
                "as of 2026-11-22T09:00:00Z",
                "portcullis 1.0.0 (as this program ships them); our rules unversioned; other.pack 2.1.0");
        ForgedPack held = ForgedPack.of(zip("all"));
        assertThat(held.files())
                .containsKeys(
                        "snapshot.ndjson.gz",
                        "inputs/configuration.yaml",
                        "inputs/roster.csv",
                        "inputs/access-matrix.csv",
                        "inputs/reference.ndjson",
                        "inputs/waivers.yaml",
                        "rules/2-our-rules/ACME-01.drl",
                        "rules/3-other-pack/pack.yaml",
                        "rules/3-other-pack/ACME-02.drl");
        assertThat(held.text("manifest.json"))
                .contains("\"HR: list.csv\"", "\"invitation-days\"", "\"our.yaml\"", "\"https://ci.example/7\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void packs_make_a_chain() throws Exception {
        String snapshot = demoSnapshot().toString();
        pack("one", "--snapshot", snapshot, "--as-of", "2026-12-01T00:00:00Z");
        pack(
                "two",
                "--snapshot",
                snapshot,
                "--as-of",
                "2026-12-02T00:00:00Z",
                "--previous",
                zip("one").toString());
        pack(
                "three",
                "--snapshot",
                snapshot,
                "--as-of",
                "2026-12-02T00:00:00Z",
                "--previous",
                zip("two").toString());

        assertVerified(verify("two"), "Previous:  ", "not checked: give --previous");
        assertVerified(verify("three", "--previous", zip("two").toString()), ", which is '" + zip("two") + "'");
        assertRefused(
                verify("three", "--previous", zip("one").toString()), "three.zip", "the pack before it has", "one.zip");
        assertRefused(verify("one", "--previous", zip("two").toString()), "one.zip", "names no pack before it");

        byte[] before = Files.readAllBytes(report("report.json"));
        Run backwards = pack(
                "four",
                "--snapshot",
                snapshot,
                "--as-of",
                "2026-12-01T23:00:00Z",
                "--previous",
                zip("two").toString());
        assertRefused(backwards, "two.zip", "later than this run", "2026-12-02T00:00:00Z");
        assertThat(zip("four")).doesNotExist();
        assertThat(Files.readAllBytes(report("report.json"))).isEqualTo(before);
    }

    @Test
    void the_pack_before_must_be_a_pack_and_whole() throws Exception {
        Path text = file("notes.zip", "no zip");
        assertMistake(pack("x", "--demo", "--previous", text.toString()), "notes.zip", "no evidence pack");
        assertMistake(pack("x", "--demo", "--previous", zip("none").toString()), "none.zip", "does not exist");
        pack("one", "--demo");
        Files.delete(report("report.json"));
        Path changed = ForgedPack.of(zip("one")).put("snapshot.ndjson", "x").write(zip("changed"));
        assertMistake(pack("x", "--demo", "--previous", changed.toString()), "changed.zip", "'snapshot.ndjson' in it");
        assertMistake(pack("one", "--demo", "--previous", zip("one").toString()), "name the same file");
        assertThat(zip("x")).doesNotExist();
    }

    @Test
    void options_that_make_no_sense_are_told_before_anything_is_asked_for() throws Exception {
        KeyFiles keys = KeyFiles.write(folder, "key");
        String key = keys.signing().toString();
        assertMistake(check("--demo", "--sign-key", key), "--sign-key", "--evidence FILE.zip");
        assertMistake(check("--demo", "--previous", "a.zip"), "--previous", "--evidence FILE.zip");
        assertMistake(check("--demo", "--evidence", folder + "/key.pem"), "ends in .zip");
        assertMistake(
                pack("x", "--demo", "--sign-key", keys.verifying().toString()), "a public key", "openssl genpkey");
        assertMistake(pack("x", "--demo", "--sign-key", folder + "/no.pem"), "no.pem", "does not exist");
        assertMistake(
                check("--demo", "--evidence", file("plain", "").resolve("x.zip").toString()), "is not a folder");
        assertMistake(run("verify"), "FILE.zip");
        assertMistake(run("verify", folder.toString()), "no regular file");
        assertMistake(run("verify", zip("none").toString()), "none.zip", "does not exist");
        pack("demo", "--demo");
        Files.delete(report("report.json"));
        assertMistake(verify("demo", "--key", key), "a private key", "openssl pkey -in key.pem -pubout");
        assertMistake(verify("demo", "--key", keys.verifying().toString()), "is not signed");
    }

    @Test
    void a_name_that_no_pack_can_hold_is_told_before_the_run() throws Exception {
        new Pack(Files.createDirectories(folder.resolve("rules/what?")))
                .control("ACME-01", "user-type", "user-types", Pack.rule("ACME-01", "UserType()", ""));

        assertMistake(
                pack("x", "--demo", "--rules", folder.resolve("rules").toString()),
                "ACME-01.drl",
                "not every system can write",
                "rename it");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_key_that_others_may_read_is_a_warning() throws Exception {
        KeyFiles keys = KeyFiles.write(folder, "key");
        Files.setPosixFilePermissions(keys.signing(), PosixFilePermissions.fromString("rw-r--r--"));

        Run run = pack("x", "--demo", "--quiet", "--sign-key", keys.signing().toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("warning", "other users may read the key", "key.pem", "chmod 600");
        assertThat(Files.getPosixFilePermissions(zip("x"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void rules_of_the_pack_are_used_and_not_those_of_this_program() throws Exception {
        // The launcher reads the shipped rules from a checkout; here one that was edited.
        String usual = System.getProperty("portcullis.home");
        Path home = folder.resolve("checkout");
        new Pack(Files.createDirectories(home.resolve("rules")))
                .control(
                        "ACME-01",
                        "user-type",
                        "user-types",
                        Pack.rule("ACME-01", "$t : UserType()", "findings.fail($t, \"x\");"));
        Path snapshot = demoSnapshot();
        try {
            System.setProperty("portcullis.home", home.toString());
            pack("edited", "--snapshot", snapshot.toString());
        } finally {
            if (usual == null) {
                System.clearProperty("portcullis.home");
            } else {
                System.setProperty("portcullis.home", usual);
            }
        }

        assertVerified(verify("edited"), "portcullis 1.0.0 (not those that this program ships)");
        assertThat(ForgedPack.of(zip("edited")).text("reports/findings.csv")).contains("ACME-01");
    }

    @Test
    void quiet_says_nothing_and_an_unsealed_snapshot_stays_one() throws Exception {
        String text = Files.readString(demoSnapshot());
        Path edited = file("edited.ndjson", text.substring(0, text.lastIndexOf("{\"kind\":\"end\"")));
        pack("unsealed", "--snapshot", edited.toString(), "--unsealed", "--fail-on", "never");

        Run quiet = verify("unsealed", "--quiet");
        assertThat(quiet.exitCode()).as(quiet.err()).isZero();
        assertThat(quiet.out() + quiet.err()).isEmpty();
        assertVerified(verify("unsealed"), "VIOLATIONS (exit code 0)", "unsealed snapshot");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupted_verification_leaves_nothing_of_the_pack_behind() throws Exception {
        pack("demo", "--demo");
        ChildProcess child =
                ChildProcess.start(folder, "", List.of("verify", zip("demo").toString()));
        Path temporary = folder.resolve("tmp");
        for (int wait = 0; wait < 6_000 && list(temporary).isEmpty(); wait++) {
            Thread.sleep(10);
        }
        child.signal("TERM");

        assertThat(child.exitCode()).as(child.err()).isEqualTo(143);
        assertThat(child.err()).doesNotContain("\tat ");
        assertThat(list(temporary)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_disk_that_is_full_leaves_the_old_pack_and_the_old_reports() throws Exception {
        Path old = file("demo.zip", "the old one");
        file("out/report.json", "the old one");
        // Files may grow to 400 blocks of 512 bytes: each report has room, the pack of them all has not.
        ChildProcess child = ChildProcess.start(
                folder,
                "ulimit -f 400;",
                List.of("check", "--demo", "--out=" + folder.resolve("out"), "--evidence=" + old));

        assertThat(child.exitCode()).as(child.err()).isEqualTo(2);
        assertThat(child.err()).contains("portcullis: ").doesNotContain("\tat ");
        assertThat(Files.readString(old)).isEqualTo("the old one");
        assertThat(Files.readString(report("report.json"))).isEqualTo("the old one");
        assertThat(list(folder.resolve("out"))).containsExactly("report.json");
        assertThat(list(folder)).noneMatch(name -> name.endsWith(".tmp"));
        assertThat(list(folder.resolve("tmp"))).isEmpty();
    }
}
