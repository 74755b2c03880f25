package dev.portcullis.report;

import static dev.portcullis.given.SnapshotFile.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Summary;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.Setting;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.given.Crowd;
import dev.portcullis.given.NameSearch;
import dev.portcullis.given.Pack;
import dev.portcullis.given.ReportBytes;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.input.signed.Attestation;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Selector;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that tells who somebody is stands in any byte of a pseudonymized report. */
class PseudonymizedTest {
    private static final byte[] KEY = "an example of a key".getBytes(StandardCharsets.UTF_8);
    private static final Period TWO_MONTHS = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));

    /** Every fact that is somebody, with all that it holds, reached in every way a rule has. */
    private static final String TALKATIVE = Pack.rule(
                    "ALL-1",
                    "$u : User($type : userType, $email : email) accumulate(User(userType == $type, $n : name);"
                            + " $names : collectList($n)) $all : java.util.List() from collect(User(userType == $type))",
                    "findings.fail($u, $u.label() + $email + $u.name() + $u.personalityId() + $u.localPart() + $names"
                            + " + $all + $u, findings.evidence($u.name(), $u.statusReason(), $u.email()));")
            + Pack.rule(
                    "ALL-1 unknown",
                    "$u : User(active == null)",
                    "findings.notAssessed($u, \"unknown: \" + $u.name());");

    private static final String PEOPLE = Pack.rule(
            "ALL-2",
            "$p : Person($e : email) $hubs : java.util.List() from collect(HubUser(normalEmail == $e))",
            "findings.fail($p, $p + \" and \" + $hubs + $e.toUpperCase());");

    private static final String LISTED = Pack.rule(
            "ALL-3",
            "$u : dev.portcullis.evaluate.expected.RosteredUser($rows : rows)",
            "findings.fail($u, $rows + \"\" + $u);");

    private static final String EXPECTED = Pack.rule(
            "ALL-4",
            "$p : dev.portcullis.evaluate.expected.RosteredPerson($places : places)",
            "findings.fail($p, $places + \"\" + $p);");

    @TempDir
    static Path folder;

    private static Catalogue catalogue;
    private static RuleBase rules;

    @BeforeAll
    static void compile() throws Exception {
        new Pack(folder.resolve("talkative"))
                .control("ALL-1", "low", "user", "users", TALKATIVE)
                .control("ALL-2", "low", "person", "users", PEOPLE)
                .control("ALL-3", "low", "user", "users, roster", LISTED)
                .control("ALL-4", "low", "person", "users, roster", EXPECTED);
        catalogue = Catalogue.read(List.of(
                new PackSource(Path.of("rules"), "rules", "portcullis", "1"),
                new PackSource(folder.resolve("talkative"), "talkative", "talkative", "1")));
        rules = RuleBase.compile(catalogue.files());
    }

    private interface Use {
        void of(Assessment assessment) throws Exception;
    }

    private static void judge(Crowd crowd, Pseudonyms keyed, Use use) throws Exception {
        Path file =
                SnapshotFile.of(crowd.records().toArray(SnapshotRecord[]::new)).write(folder.resolve("crowd.ndjson"));
        Snapshot snapshot = Snapshot.read(file, false);
        User first = crowd.users().get(0);
        var parameters = catalogue.parameters(Map.of(
                "USR-05", Map.of("allowed-domains", List.of("x.example")),
                "PER-04", Map.of("conflicting-user-types", List.of(List.of("Vendor", "Client"))),
                "PER-05", Map.of("company-domains", List.of("own.example"))));
        String text = "As " + first.name() + " (" + first.email() + ", record " + first.personalityId() + ") said.";
        var settings = List.of(new Setting("USR-01", "enabled", true, "portcullis.yaml", text));
        var waivers = new Waivers("waivers.yaml", waivers(crowd, text));
        var attestations = new Attestations(
                "attestations.yaml",
                List.of(new Attestation(
                        1,
                        "MAN-01",
                        Selector.of(Map.of("portal", "Acme")),
                        text,
                        false,
                        text,
                        first.name() + " <" + first.email() + ">",
                        TWO_MONTHS)));
        Pseudonyms pseudonyms = keyed.knowing(List.of(text), List.of(snapshot));
        var given = new Inputs(crowd.roster(), null, snapshot);
        try (var evaluation = Evaluator.evaluate(
                snapshot, rules, new Settings(NOW, parameters, false, given, attestations, pseudonyms))) {
            var judgement = new Judgement(NOW, Severity.HIGH, parameters, settings, waivers);
            assertThat(evaluation.broken()).as(evaluation.outcomes().toString()).isEmpty();
            use.of(Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement));
        }
    }

    private static List<Waiver> waivers(Crowd crowd, String text) {
        var waivers = new ArrayList<Waiver>();
        for (User user : crowd.users()) {
            if (user.normalEmail() != null) {
                Selector who = Selector.of(Map.of("email", user.email()));
                int number = waivers.size() + 1;
                waivers.add(new Waiver(
                        number, 1, 1, "ALL-1", who, text, user.name(), user.email(), text, TWO_MONTHS, null));
            }
        }
        return waivers;
    }

    private static Map<String, byte[]> everything(Crowd crowd, Pseudonyms pseudonyms) throws Exception {
        Map<String, byte[]> everything = new LinkedHashMap<>();
        judge(crowd, pseudonyms, assessment -> {
            for (ReportFormat format : ReportFormat.values()) {
                everything.putAll(ReportBytes.of(format, assessment));
            }
            var screen = new StringWriter();
            var writer = new PrintWriter(screen);
            new Summary(new Console(writer, writer, Map.of()), assessment).print(List.of());
            everything.put("terminal", screen.toString().getBytes(StandardCharsets.UTF_8));
        });
        return everything;
    }

    @Test
    void no_format_names_anybody_of_many_random_portals() throws Exception {
        for (long seed = 0; seed < 6; seed++) {
            var crowd = new Crowd(seed);
            var search = new NameSearch(crowd.values());

            var plain = new TreeSet<String>();
            for (byte[] file : everything(crowd, Pseudonyms.NONE).values()) {
                plain.addAll(search.in(file));
            }
            assertThat(plain).as("the search finds everybody of seed " + seed).containsAll(crowd.values());

            for (Map.Entry<String, byte[]> file :
                    everything(crowd, Pseudonyms.keyed(KEY)).entrySet()) {
                assertThat(search.in(file.getValue()))
                        .as(file.getKey() + " of seed " + seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_judgement_is_the_same_as_without_pseudonyms() throws Exception {
        for (long seed = 20; seed < 23; seed++) {
            var crowd = new Crowd(seed);
            var verdicts = new ArrayList<List<String>>();
            for (Pseudonyms pseudonyms : List.of(Pseudonyms.NONE, Pseudonyms.keyed(KEY))) {
                judge(crowd, pseudonyms, assessment -> {
                    var verdict = new ArrayList<String>(List.of(assessment.verdict() + " " + assessment.exitCode()));
                    assessment
                            .results()
                            .forEach(result -> verdict.add(result.control().id() + result.verdict()
                                    + result.passed() + "/" + result.failed() + "/" + result.waived() + "/"
                                    + result.notAssessed()));
                    assessment.waiving().lines().forEach(line -> verdict.add(line.standing() + " " + line.findings()));
                    assessment.findings(finding -> verdict.add(
                            finding.control() + finding.subject().userType() + (assessment.waiver(finding) == null)));
                    verdicts.add(verdict);
                });
            }
            assertThat(verdicts.get(1)).isEqualTo(verdicts.get(0)).anyMatch(line -> line.contains("false"));
        }
    }

    @Test
    void one_key_makes_the_same_report_again_and_another_key_other_pseudonyms() throws Exception {
        var crowd = new Crowd(30);
        Map<String, byte[]> first = everything(crowd, Pseudonyms.keyed(KEY));
        Map<String, byte[]> again = everything(crowd, Pseudonyms.keyed(KEY));
        Map<String, byte[]> other =
                everything(crowd, Pseudonyms.keyed("another example key".getBytes(StandardCharsets.UTF_8)));

        first.forEach((name, file) -> assertThat(again.get(name)).as(name).isEqualTo(file));
        assertThat(pseudonyms(first)).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(pseudonyms(other));
    }

    private static List<String> pseudonyms(Map<String, byte[]> files) {
        String json = new String(files.get("report.json"), StandardCharsets.UTF_8);
        return java.util.regex.Pattern.compile(
                        "(?<![0-9a-f])[0-9a-f]{12}(?=@)|(?<=record-)[0-9a-f]{12}|\"[0-9a-f]{64}\"")
                .matcher(json.substring(json.indexOf("\"findings\"")))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    @Test
    void the_reports_say_that_they_are_pseudonymized() throws Exception {
        Map<String, byte[]> files = everything(new Crowd(32), Pseudonyms.keyed(KEY));
        assertThat(text(files, "report.json")).contains("\"pseudonymized\": true");
        assertThat(Stream.of("report.html", "report.md"))
                .allSatisfy(name -> assertThat(text(files, name)).contains("Pseudonymized: names, e-mails"));

        Map<String, byte[]> plain = everything(new Crowd(32), Pseudonyms.NONE);
        assertThat(text(plain, "report.json")).contains("\"pseudonymized\": false");
        assertThat(Stream.of("report.html", "report.md"))
                .allSatisfy(name -> assertThat(text(plain, name)).doesNotContain("Pseudonymized"));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
