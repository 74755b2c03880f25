package dev.portcullis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.RunVerdict;
import dev.portcullis.given.ReportBytes;
import dev.portcullis.given.Workbooks;
import dev.portcullis.given.Xml;
import dev.portcullis.report.words.Sentences;
import dev.portcullis.snapshot.User;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format says the same verdict, the same counts and the same fingerprints, as far as it has room for them. */
class FormatsAgreeTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SEEDS = 40;

    @TempDir
    Path folder;

    private Assessment assessment;
    private JsonNode report;

    @Test
    void of_random_assessments() throws Exception {
        var random = new RandomAssessment(folder);
        Set<RunVerdict> verdicts = EnumSet.noneOf(RunVerdict.class);
        List<String> states = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            random.of(seed, made -> {
                assessment = made;
                report = JSON.readTree(file(ReportFormat.JSON));
                verdicts.add(made.verdict());
                states.addAll(said(report.at("/findings"), "/state"));
                for (ReportFormat format : ReportFormat.values()) {
                    if (format == ReportFormat.XLSX) {
                        workbook(bytes(format));
                    } else {
                        agrees(format, file(format));
                    }
                }
            });
        }
        assertThat(verdicts).hasSizeGreaterThan(1);
        assertThat(states).contains("open", "waived");
    }

    private String file(ReportFormat format) throws Exception {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private byte[] bytes(ReportFormat format) throws Exception {
        return ReportBytes.of(format, assessment).values().iterator().next();
    }

    /** A new format has to be added here, or this fails. */
    private void agrees(ReportFormat format, String text) throws Exception {
        switch (format) {
            case JSON ->
                assertThat(report.at("/run/verdict").asString())
                        .isEqualTo(assessment.verdict().name());
            case HTML -> html(text);
            case CSV -> csv(text);
            case SARIF -> sarif(JSON.readTree(text), false);
            case SARIF_FULL -> sarif(JSON.readTree(text), true);
            case GITLAB -> gitlab(JSON.readTree(text));
            case OCSF -> ocsf(text.lines().map(JSON::readTree).toList());
            case MARKDOWN -> markdown(text);
            case GITHUB -> github(text.lines().toList());
            case JUNIT -> junit(Xml.read(text));
            case OSCAL -> oscal(JSON.readTree(text).at("/assessment-results/results/0"));
            case SLACK, TEAMS, EMAIL -> message(text);
            case XLSX -> throw new AssertionError("a workbook is no text");
            default -> throw new AssertionError(format + " agrees with nothing yet");
        }
    }

    private void html(String text) {
        assertThat(fingerprints(finding -> true))
                .allSatisfy(fingerprint -> assertThat(text).contains(fingerprint));
    }

    /** Messages show only the first findings, but say how many there are. */
    private void message(String text) {
        assertThat(text).contains(assessment.verdict().name(), new Sentences(assessment).verdict());
    }

    private void csv(String text) throws Exception {
        assertThat(CSVFormat.RFC4180.parse(new StringReader(text)).stream()
                        .skip(1)
                        .map(row -> row.get(0) + row.get(3)))
                .containsExactlyElementsOf(findings(finding -> true)
                        .map(finding -> finding.at("/fingerprint").asString()
                                + finding.at("/state").asString())
                        .toList());
    }

    private void workbook(byte[] bytes) throws Exception {
        Map<String, List<List<String>>> sheets = Workbooks.read(bytes);
        Map<String, String> summary = new HashMap<>();
        sheets.get("Summary").forEach(row -> summary.put(row.get(0), row.get(1)));
        var users = new ArrayList<User>();
        assessment.users(users::add);

        assertThat(sheets.keySet())
                .containsExactly(
                        "Summary", "Findings", "Controls", "Access matrix", "Users", "Waivers", "Not assessed");
        assertThat(summary)
                .containsEntry("verdict", report.at("/run/verdict").asString())
                .containsEntry("exit code", report.at("/run/exitCode").asString())
                .containsEntry("waived findings", report.at("/summary/waived").asString());
        report.at("/summary/findings")
                .properties()
                .forEach(severity -> assertThat(summary)
                        .containsEntry(
                                "open findings, " + severity.getKey(),
                                severity.getValue().asString()));
        assertThat(column(sheets, "Findings", 0)).containsExactly(fingerprints(finding -> true));
        assertThat(column(sheets, "Findings", 3)).isEqualTo(said(report.at("/findings"), "/state"));
        assertThat(column(sheets, "Controls", 3)).isEqualTo(said(report.at("/controls"), "/verdict"));
        assertThat(column(sheets, "Access matrix", 1)).isEqualTo(said(report.at("/access"), "/userType"));
        assertThat(column(sheets, "Users", 3))
                .isEqualTo(users.stream().map(User::email).toList());
        assertThat(column(sheets, "Waivers", 1)).isEqualTo(said(report.at("/waivers"), "/control"));
        assertThat(column(sheets, "Not assessed", 0).stream().distinct()).containsExactlyElementsOf(gaps());
    }

    private static List<String> column(Map<String, List<List<String>>> sheets, String sheet, int column) {
        return sheets.get(sheet).stream().skip(1).map(row -> row.get(column)).toList();
    }

    private void sarif(JsonNode log, boolean full) {
        JsonNode run = log.at("/runs/0");
        Predicate<JsonNode> in = finding -> full || open(finding);
        List<JsonNode> results = run.at("/results")
                .valueStream()
                .filter(result -> result.path("kind").asString("fail").equals("fail"))
                .toList();

        assertThat(run.at("/properties/verdict")).isEqualTo(report.at("/run/verdict"));
        assertThat(run.at("/properties/summary")).isEqualTo(report.at("/summary"));
        assertThat(run.at("/invocations/0/exitCode")).isEqualTo(report.at("/run/exitCode"));
        assertThat(said(results, "/partialFingerprints/primaryLocationLineHash"))
                .containsExactly(fingerprints(in));
        assertThat(said(results, "/properties/severity"))
                .isEqualTo(said(findings(in).toList(), "/severity"));
        assertThat(said(run.at("/invocations/0/toolExecutionNotifications"), "/associatedRule/id"))
                .isEqualTo(gaps());
        if (full) {
            assertThat(results.stream().map(result -> result.at("/suppressions").isEmpty()))
                    .isEqualTo(findings(in).map(FormatsAgreeTest::open).toList());
            assertThat(run.at("/results").size() - results.size())
                    .isEqualTo(report.at("/summary/controls/PASS").asInt()
                            + report.at("/summary/controls/NOT_APPLICABLE").asInt()
                            + report.at("/summary/controls/NOT_ASSESSED").asInt());
        }
    }

    private void gitlab(JsonNode list) {
        List<JsonNode> findings = list.valueStream()
                .filter(entry -> !entry.at("/check_name").asString().endsWith("/not-assessed"))
                .toList();

        assertThat(said(findings, "/fingerprint")).containsExactly(fingerprints(FormatsAgreeTest::open));
        assertThat(list.size() - findings.size()).isEqualTo(gaps().size());
        assertThat(list.isEmpty())
                .isEqualTo(report.at("/run/verdict").asString().equals("COMPLIANT"));
    }

    private void ocsf(List<JsonNode> events) {
        List<JsonNode> failed = events.stream()
                .filter(event -> event.at("/compliance/status_id").asInt() == 3)
                .toList();
        List<JsonNode> warnings = events.stream()
                .filter(event -> event.at("/compliance/status_id").asInt() == 2)
                .toList();

        assertThat(said(failed, "/finding_info/uid")).containsExactly(fingerprints(finding -> true));
        assertThat(said(failed, "/severity").stream().map(word -> word.toLowerCase(Locale.ROOT)))
                .containsExactlyElementsOf(said(report.at("/findings"), "/severity"));
        assertThat(said(failed, "/unmapped/state")).isEqualTo(said(report.at("/findings"), "/state"));
        assertThat(said(failed, "/status_id").stream().map("3"::equals))
                .containsExactlyElementsOf(
                        findings(finding -> true).map(finding -> !open(finding)).toList());
        assertThat(said(warnings, "/compliance/control")).isEqualTo(gaps());
        assertThat(events).hasSize(failed.size() + warnings.size());
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.at("/unmapped/run_verdict")).isEqualTo(report.at("/run/verdict")));
    }

    private void oscal(JsonNode result) {
        List<JsonNode> risks = result.at("/risks").valueStream().toList();
        List<JsonNode> observations = result.at("/observations").valueStream().toList();
        List<JsonNode> controls = observations.stream()
                .filter(observation -> !prop(observation, "verdict").isEmpty())
                .toList();
        List<String> applying = report.at("/controls")
                .valueStream()
                .filter(control -> !control.at("/verdict").asString().equals("NOT_APPLICABLE"))
                .map(control -> control.at("/verdict").asString())
                .toList();

        assertThat(prop(result, "verdict")).isEqualTo(report.at("/run/verdict").asString());
        assertThat(prop(result, "exit-code"))
                .isEqualTo(report.at("/run/exitCode").asString());
        assertThat(prop(result, "waived"))
                .isEqualTo(report.at("/summary/waived").asString());
        report.at("/summary/findings")
                .properties()
                .forEach(severity -> assertThat(prop(result, "findings." + severity.getKey()))
                        .isEqualTo(severity.getValue().asString()));
        assertThat(risks.stream().map(risk -> prop(risk, "fingerprint")))
                .containsExactly(fingerprints(finding -> true));
        assertThat(risks.stream().map(risk -> risk.at("/status").asString().equals("open")))
                .containsExactlyElementsOf(
                        findings(finding -> true).map(FormatsAgreeTest::open).toList());
        assertThat(observations.stream()
                        .map(observation -> prop(observation, "fingerprint"))
                        .filter(fingerprint -> !fingerprint.isEmpty()))
                .containsExactly(fingerprints(finding -> true));
        assertThat(controls.stream().map(control -> prop(control, "control") + prop(control, "verdict")))
                .containsExactlyElementsOf(report.at("/controls")
                        .valueStream()
                        .map(control -> control.at("/id").asString()
                                + control.at("/verdict").asString())
                        .toList());
        assertThat(result.at("/findings")
                        .valueStream()
                        .map(finding ->
                                finding.at("/target/status/state").asString().equals("satisfied")))
                .containsExactlyElementsOf(applying.stream().map("PASS"::equals).toList());
    }

    private static String prop(JsonNode object, String name) {
        return object.at("/props")
                .valueStream()
                .filter(prop -> prop.at("/name").asString().equals(name))
                .map(prop -> prop.at("/value").asString())
                .findFirst()
                .orElse("");
    }

    private void markdown(String text) {
        assertThat(text)
                .startsWith("# Portcullis: " + report.at("/run/verdict").asString() + "\n")
                .contains(row("/summary/findings") + " "
                        + report.at("/summary/waived").asString() + " |\n")
                .contains(row("/summary/controls") + "\n");
        assertThat(text.lines().filter(line -> line.matches("\\| (critical|high|medium|low) \\| `.*")))
                .hasSameSizeAs(fingerprints(FormatsAgreeTest::open));
        assertThat(gaps()).allSatisfy(id -> assertThat(text).contains("| `" + id + "` |"));
    }

    /** The numbers of a row of Markdown, in the order of the summary. */
    private String row(String pointer) {
        return report.at(pointer)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" | ", "| | ", " |"));
    }

    private void github(List<String> lines) {
        List<String> grave = List.of("critical", "high");
        Map<Boolean, Long> open = findings(FormatsAgreeTest::open)
                .collect(Collectors.partitioningBy(
                        finding -> grave.contains(finding.at("/severity").asString()), Collectors.counting()));
        long errors = Math.min(10, open.get(true));
        long warnings = Math.min(10, open.get(false));
        long more = open.get(true) + open.get(false) - errors - warnings;
        String last = lines.get(lines.size() - 1);
        String notice = assessment.verdict() == RunVerdict.INCOMPLETE ? "::warning" : "::notice";

        assertThat(lines.stream().filter(line -> line.startsWith("::error "))).hasSize((int) errors);
        assertThat(lines.stream().filter(line -> line.startsWith("::warning file=")))
                .hasSize((int) warnings);
        assertThat(last)
                .startsWith(notice + " title=Portcullis::"
                        + report.at("/run/verdict").asString() + ": ");
        assertThat(last.contains(" " + more + " more finding")).isEqualTo(more > 0);
    }

    private void junit(Document document) {
        Map<String, String> properties = properties(document.getDocumentElement());
        assertThat(properties)
                .containsEntry("verdict", report.at("/run/verdict").asString());
        report.at("/summary/findings")
                .properties()
                .forEach(severity -> assertThat(properties)
                        .containsEntry(
                                "findings." + severity.getKey(),
                                severity.getValue().asString()));
        Element all = document.getDocumentElement();
        List<Element> cases = Xml.elements(all, "testcase");
        assertThat(of(cases, "failure")).containsExactlyInAnyOrder(fingerprints(FormatsAgreeTest::open));
        assertThat(of(cases, "skipped").stream().filter(fingerprint -> !fingerprint.isEmpty()))
                .containsExactlyInAnyOrder(fingerprints(finding -> !open(finding)));
        assertThat(of(cases, "error")).hasSameSizeAs(gaps());
        for (Element suite : Xml.elements(document, "testsuite")) {
            counts(suite);
            assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
        }
        counts(all);
    }

    /** Readers trust the counters of an element; they have to match what is in it. */
    private static void counts(Element suite) {
        assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
    }

    private static String count(Element suite, String name) {
        return Integer.toString(Xml.elements(suite, name).size());
    }

    /** The fingerprints of the cases with this outcome; empty for cases that are about a control. */
    private static List<String> of(List<Element> cases, String outcome) {
        return cases.stream()
                .filter(test -> !Xml.elements(test, outcome).isEmpty())
                .map(test -> Xml.elements(test, "system-out"))
                .map(said -> said.isEmpty() ? "" : said.get(0).getTextContent().replace("fingerprint ", ""))
                .toList();
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> properties = new HashMap<>();
        Xml.elements(element, "property")
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }

    /** The controls that were not assessed, or only in part. */
    private List<String> gaps() {
        return report.at("/controls")
                .valueStream()
                .filter(control -> !control.at("/reason").isNull())
                .filter(control -> !control.at("/verdict").asString().equals("NOT_APPLICABLE"))
                .map(control -> control.at("/id").asString())
                .toList();
    }

    private static boolean open(JsonNode finding) {
        return finding.at("/state").asString().equals("open");
    }

    private Stream<JsonNode> findings(Predicate<JsonNode> wanted) {
        return report.at("/findings").valueStream().filter(wanted);
    }

    private String[] fingerprints(Predicate<JsonNode> wanted) {
        return findings(wanted)
                .map(finding -> finding.at("/fingerprint").asString())
                .toArray(String[]::new);
    }

    private static List<String> said(Iterable<JsonNode> objects, String pointer) {
        var said = new ArrayList<String>();
        objects.forEach(object -> said.add(object.at(pointer).asString()));
        return said;
    }
}
