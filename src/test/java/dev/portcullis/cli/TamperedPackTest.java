package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.report.pack.ForgedPack;
import dev.portcullis.report.pack.KeyFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack that somebody changed is found out, and the message says where. */
class TamperedPackTest extends CommandLineTest {
    @TempDir
    static Path made;

    private static Path plain;
    private static KeyFiles keys;
    private static KeyFiles others;

    @BeforeAll
    static void make() throws Exception {
        keys = KeyFiles.write(made, "ours");
        others = KeyFiles.write(made, "others");
        plain = made.resolve("plain.zip");
        var err = new StringWriter();
        int exitCode = Main.run(
                Map.of(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "check",
                "--demo",
                "--out=" + made.resolve("out"),
                "--evidence=" + plain);
        assertThat(exitCode).as(err.toString()).isEqualTo(3);
    }

    private interface Tampering {
        void with(ForgedPack pack) throws Exception;
    }

    private static Arguments tampering(String what, Tampering tampering, String... words) {
        return Arguments.of(what, tampering, words);
    }

    private Path pack(Tampering tampering) throws Exception {
        ForgedPack forged = ForgedPack.of(plain);
        tampering.with(forged);
        return forged.write(folder.resolve("forged.zip"));
    }

    static Stream<Arguments> unsigned() {
        String notTheReport = "is not the report that its snapshot, rules and inputs give";
        return Stream.of(
                tampering(
                        "a changed byte",
                        pack -> pack.edit("reports/report.md", text -> text.replace("VIOLATIONS", "VIOLATIONZ")),
                        "'reports/report.md' in it was changed: its SHA-256 is"),
                tampering(
                        "a longer file",
                        pack -> pack.edit("snapshot.ndjson", text -> text + "\n"),
                        "'snapshot.ndjson' in it was changed: it has"),
                tampering(
                        "a missing file", pack -> pack.remove("reports/slack.json"), "'reports/slack.json' is missing"),
                tampering("a missing manifest", pack -> pack.remove("manifest.json"), "holds no manifest.json"),
                tampering("one more file", pack -> pack.put("extra.txt", "x"), "'extra.txt' is in it, but"),
                tampering(
                        "one more file that is listed",
                        pack -> pack.put("rules/1-portcullis/readme.txt", "x").list(),
                        "'rules/1-portcullis/readme.txt' in it is nothing that"),
                tampering(
                        "a report that is not made",
                        pack -> pack.remove("reports/slack.json").list(),
                        "'reports/slack.json' is missing"),
                tampering(
                        "a finding taken from a report",
                        pack -> pack.edit("reports/report.md", text -> text.replace("critical", "low"))
                                .list(),
                        "'reports/report.md' in it " + notTheReport),
                tampering(
                        "a snapshot that was edited",
                        pack -> pack.edit(
                                        "snapshot.ndjson", text -> text.replace("\"active\":true", "\"active\":false"))
                                .list(),
                        "cannot be judged: snapshot.ndjson:",
                        "the file was altered"),
                tampering(
                        "a rule that finds nothing",
                        pack -> pack.edit(
                                        "rules/1-portcullis/users/USR-01.drl",
                                        text -> text.replaceFirst("when\n", "when\n  eval(false)\n"))
                                .list(),
                        "forged.zip"),
                tampering(
                        "a control left out",
                        pack -> pack.remove("rules/1-portcullis/users/USR-01.drl")
                                .list(),
                        notTheReport),
                tampering(
                        "a rule that ends the program",
                        pack -> pack.edit(
                                        "rules/1-portcullis/users/USR-01.drl",
                                        text -> text.replaceFirst("\nthen\n", "\nthen\n  System.exit(0);\n"))
                                .list(),
                        "cannot be judged: rules/users/USR-01.drl:",
                        "System"),
                tampering(
                        "a waiver for everything",
                        pack -> pack.edit(
                                        "inputs/waivers.yaml",
                                        text -> text.replaceFirst("expires: .*", "expires: 2026-12-31"))
                                .list(),
                        notTheReport),
                tampering(
                        "a waiver file that is none",
                        pack -> pack.put("inputs/waivers.yaml", "waivers: x").list(),
                        "cannot be judged: given/waivers/demo-waivers.yaml:1:"),
                tampering("another as-of", pack -> pack.manifest("-11-21T08:", "-11-21T09:"), notTheReport),
                tampering(
                        "another fail-on",
                        pack -> pack.manifest("\"failOn\": \"high\"", "\"failOn\": \"never\""),
                        notTheReport),
                tampering("no fail-on", pack -> pack.manifest("\"failOn\": \"high\"", "\"failOn\": \"x\""), "on 'x'"),
                tampering(
                        "fewer portals",
                        pack -> pack.manifest("\"portals\": []", "\"portals\": [\"None\"]"),
                        notTheReport),
                tampering(
                        "a link",
                        pack -> pack.manifest("\"reportUrl\": null", "\"reportUrl\": \"https://x.example\""),
                        notTheReport),
                tampering(
                        "no link",
                        pack -> pack.manifest("\"reportUrl\": null", "\"reportUrl\": \"a b\""),
                        "no address"),
                tampering(
                        "another verdict",
                        pack -> pack.manifest("\"VIOLATIONS\"", "\"COMPLIANT\""),
                        "its manifest.json is not the one that"),
                tampering(
                        "another digest of the rules",
                        pack -> pack.edit(
                                "manifest.json", text -> text.replaceFirst("\"sha256\": \"..", "\"sha256\": \"00")),
                        "its manifest.json is not the one that"),
                tampering("other spaces", pack -> pack.manifest("  ", " "), "its manifest.json is not the one that"),
                tampering(
                        "another program",
                        pack -> pack.manifest("\"version\": \"1.0.0\"\n  },", "\"version\": \"0.9.1\"\n  },"),
                        "Portcullis 0.9.1 wrote it, and this is 1.0.0"),
                tampering(
                        "another form",
                        pack -> pack.manifest("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\""),
                        "of the version '2.0', and this program reads 1.0"),
                tampering("no JSON", pack -> pack.put("manifest.json", "{"), "is not one that Portcullis writes"),
                tampering("no manifest", pack -> pack.put("manifest.json", "[]"), "of the version ''"),
                tampering(
                        "an empty one",
                        pack -> pack.put("manifest.json", "{\"schemaVersion\":\"1.0\"}"),
                        "is not one that"),
                tampering(
                        "a null",
                        pack -> pack.edit(
                                "manifest.json",
                                text -> text.replaceFirst("(?s)\"rules\": \\[.*?],", "\"rules\": null,")),
                        "lacks something"),
                tampering(
                        "a key twice",
                        pack -> pack.manifest(
                                "{\n  \"schemaVersion\"", "{\n  \"previous\": null,\n  \"schemaVersion\""),
                        "is not one that Portcullis writes"),
                tampering(
                        "an unknown key",
                        pack -> pack.manifest("{\n  \"schemaVersion\"", "{\n  \"x\": 1,\n  \"schemaVersion\""),
                        "is not one that Portcullis writes"),
                tampering("no instant", pack -> pack.manifest("2026-11-21T08:00:00Z", "now"), "has no instant as-of"),
                tampering(
                        "a far instant",
                        pack -> pack.manifest("2026-11-21T08:00:00Z", "+99999-01-01T00:00:00Z"),
                        "as-of"),
                tampering(
                        "no digest before",
                        pack -> pack.manifest("\"previous\": null", "\"previous\": \"x\""),
                        "no digest of the pack before"),
                tampering(
                        "a snapshot elsewhere",
                        pack -> pack.manifest("\"snapshot\": \"snapshot.ndjson\"", "\"snapshot\": \"/etc/passwd\""),
                        "lists no snapshot"),
                tampering(
                        "an input elsewhere",
                        pack -> pack.manifest("\"name\": \"demo-waivers.yaml\"", "\"name\": \"../demo-waivers.yaml\""),
                        "names an input"),
                tampering(
                        "rules elsewhere",
                        pack -> pack.manifest("\"path\": \"rules/1-portcullis\"", "\"path\": \"rules/../reports\""),
                        "names rules"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsigned")
    void what_was_changed_is_told(String what, Tampering tampering, String[] words) throws Exception {
        Path pack = pack(tampering);

        Run run = run("verify", pack.toString());

        assertMistake(run, "portcullis: '" + pack + "': ");
        assertThat(run.err()).contains(words);
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                tampering("none", pack -> {}, "it is not signed"),
                tampering("of another key", pack -> pack.sign(others.signing()), "signed by another key ("),
                tampering(
                        "changed",
                        pack -> pack.sign(keys.signing())
                                .edit(
                                        "manifest.dsse.json",
                                        text -> text.replaceFirst("(\"sig\": \".*?)[A-Za-z0-9]", "$1/")),
                        "does not fit its manifest"),
                tampering(
                        "of another manifest",
                        pack -> pack.sign(keys.signing())
                                .manifest("\"previous\": null", "\"previous\": \"" + "0".repeat(64) + "\""),
                        "what is signed in its manifest.dsse.json is not its manifest.json"),
                tampering(
                        "of a changed payload",
                        pack -> {
                            pack.sign(keys.signing()).manifest("VIOLATIONS", "COMPLIANT");
                            String payload = Base64.getEncoder()
                                    .encodeToString(pack.files().get("manifest.json"));
                            pack.edit(
                                    "manifest.dsse.json",
                                    text -> text.replaceFirst(
                                            "\"payload\": \".*?\"", "\"payload\": \"" + payload + "\""));
                        },
                        "does not fit its manifest"),
                tampering(
                        "of another type",
                        pack -> pack.sign(keys.signing())
                                .edit("manifest.dsse.json", text -> text.replace("evidence-pack+json", "x+json")),
                        "is 'application/vnd.portcullis.x+json', expected"),
                tampering(
                        "that says to be ours",
                        pack -> {
                            String ours =
                                    ForgedPack.of(plain).sign(keys.signing()).text("manifest.dsse.json");
                            String keyid = ours.replaceFirst("(?s).*\"keyid\": \"(.*?)\".*", "$1");
                            pack.sign(others.signing())
                                    .edit(
                                            "manifest.dsse.json",
                                            text -> text.replaceFirst(
                                                    "\"keyid\": \".*?\"", "\"keyid\": \"" + keyid + "\""));
                        },
                        "does not fit its manifest"),
                tampering("no JSON", pack -> pack.put("manifest.dsse.json", "x"), "no signature in the form of DSSE"),
                tampering(
                        "by nobody",
                        pack -> pack.put("manifest.dsse.json", "{\"payload\":\"\",\"signatures\":[]}"),
                        "no signature in the form of DSSE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signatures")
    void a_signature_that_is_not_the_one_asked_for_is_told(String what, Tampering tampering, String[] words)
            throws Exception {
        Path pack = pack(tampering);

        Run run = run("verify", pack.toString(), "--key", keys.verifying().toString());

        assertMistake(run, "portcullis: '" + pack + "': ");
        assertThat(run.err()).contains(words);
    }

    @Test
    void who_signed_is_said_but_not_believed_without_a_key() throws Exception {
        Path pack = pack(forged -> forged.sign(others.signing())
                .edit(
                        "manifest.dsse.json",
                        text -> text.replaceFirst("\"keyid\": \".*?\"", "\"keyid\": \"the\\\\nking\"")));

        Run run = run("verify", pack.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("signed by keyid the?king, not checked: give --key");
    }

    @Test
    void nothing_outside_of_the_pack_is_read_whatever_its_configuration_names() throws Exception {
        String snapshot = demoSnapshot().toString();
        file("roster.csv", "email,portal,user_type,status,owner\n");
        Path config = file("portcullis.yaml", "roster: roster.csv\nout: out\n");
        Path pack = folder.resolve("config.zip");
        check("--snapshot", snapshot, "--config", config.toString(), "--evidence", pack.toString());
        Files.delete(report("report.json"));
        String outside = file("bad.csv", "no roster").toString();
        Path forged = ForgedPack.of(pack)
                .edit("inputs/configuration.yaml", text -> text.replace("roster.csv", outside))
                .remove("inputs/roster.csv")
                .edit("manifest.json", text -> text.replaceFirst("(?s),\\s*\\{\\s*\"kind\": \"roster\".*?}", ""))
                .list()
                .write(folder.resolve("forged.zip"));

        assertMistake(run("verify", forged.toString()), "forged.zip", "is not the report that");
    }

    /** Wherever one bit of the file is changed: in names, sizes, times, flags, digests or contents. */
    @Test
    void no_single_bit_can_be_changed() throws Exception {
        byte[] whole = Files.readAllBytes(plain);
        var random = new Random(20_261_121);
        Path pack = folder.resolve("flipped.zip");
        int listing = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int run = 0; run < 150; run++) {
            int place = run % 2 == 0 ? random.nextInt(whole.length) : listing + random.nextInt(whole.length - listing);
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(pack, flipped);
            assertThat(run("verify", pack.toString()).exitCode())
                    .as("byte %d", place)
                    .isEqualTo(2);
        }
    }
}
