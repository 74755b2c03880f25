package dev.portcullis.report.code;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.signed.WaiverLine;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.words.Plain;
import dev.portcullis.report.words.Sentences;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Portal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Test results: a suite of the controls, then a suite a portal with a case for each finding. A control with more findings
 * than {@value #MOST_FINDINGS} is one case, since the readers of this format show no more, and its counters stand before
 * its cases, so that all of them are in memory.
 */
public final class JunitReport {
    static final int MOST_FINDINGS = 500;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Assessment assessment;
    private final Set<String> summed = new HashSet<>();
    private final Map<@Nullable String, List<TestCase>> portals = new TreeMap<>(Ids.ORDER);

    private JunitReport(Assessment assessment) {
        this.assessment = assessment;
    }

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) throws IOException {
        new JunitReport(assessment).suites(output);
    }

    private void suites(OutputStream output) throws IOException {
        List<TestCase> controls = new ArrayList<>();
        assessment.results().forEach(result -> control(result, controls));
        assessment.findings(finding -> {
            if (!summed.contains(finding.control())) {
                portals.computeIfAbsent(finding.subject().portalId(), zaid -> new ArrayList<>())
                        .add(finding(finding));
            }
        });
        List<TestSuite> suites = new ArrayList<>();
        suites.add(new TestSuite("Controls", properties(), controls));
        Map<@Nullable String, String> names = new HashMap<>();
        assessment.snapshot().portals().forEach(portal -> names.put(portal.zaid(), name(portal)));
        portals.forEach((zaid, cases) -> suites.add(new TestSuite(
                zaid == null ? "Organisation" : names.getOrDefault(zaid, "Portal " + Plain.name(zaid)),
                List.of(),
                cases)));
        JunitXml.write(suites, TIME.format(assessment.judgement().asOf()), output);
    }

    private static String name(Portal portal) {
        return "Portal " + Plain.name(portal.name()) + " (" + Plain.name(portal.zaid()) + ")";
    }

    private List<TestCase.Property> properties() {
        List<TestCase.Property> properties = new ArrayList<>();
        properties.add(new TestCase.Property("verdict", assessment.verdict().name()));
        properties.add(new TestCase.Property("summary", new Sentences(assessment).verdict()));
        properties.add(
                new TestCase.Property("asOf", assessment.judgement().asOf().toString()));
        assessment
                .open()
                .forEach((severity, count) ->
                        properties.add(new TestCase.Property("findings." + severity.word(), Long.toString(count))));
        properties.add(new TestCase.Property("findings.waived", Long.toString(assessment.waivedFindings())));
        return properties;
    }

    /** What no finding tells of a control; nothing of one whose findings tell all. */
    private void control(ControlResult result, List<TestCase> cases) {
        String id = result.control().id();
        String name = id + " " + Plain.name(result.control().title());
        if (result.failed() + result.waived() > MOST_FINDINGS) {
            summed.add(id);
            String findings = id + " has " + result.failed() + " open and " + result.waived() + " waived findings.";
            boolean open = result.failed() > 0;
            cases.add(new TestCase(
                    "controls",
                    name,
                    null,
                    open ? TestCase.Outcome.FAILURE : TestCase.Outcome.SKIPPED,
                    findings,
                    open ? body(result) : ""));
        }
        if (result.incomplete()) {
            Gap gap = Gap.of(result);
            String rest = summed.contains(id) ? name + " (the rest)" : name;
            cases.add(new TestCase("controls", rest, null, TestCase.Outcome.ERROR, gap.sentence(), ""));
        } else if (result.assessed() == 0) {
            String why = Plain.fullSentence("Does not apply: " + result.reason());
            cases.add(new TestCase("controls", name, null, TestCase.Outcome.SKIPPED, why, ""));
        } else if (result.failed() + result.waived() == 0) {
            cases.add(new TestCase("controls", name, null, TestCase.Outcome.PASSED, "", ""));
        }
    }

    private static String body(ControlResult result) {
        return "Remediation: " + Plain.whole(result.control().remediation());
    }

    private TestCase finding(Finding finding) {
        WaiverLine waiver = assessment.waiver(finding);
        String fingerprint = finding.fingerprint();
        String name = Plain.name(finding.subject().label()) + " [" + fingerprint.substring(0, 12) + "]";
        String message = Plain.sentence(finding.message());
        if (waiver != null) {
            String why = "Waived until " + waiver.expires() + ": " + Plain.sentence(waiver.reason());
            return new TestCase(finding.control(), name, fingerprint, TestCase.Outcome.SKIPPED, why, "");
        }
        String body = finding.severity().word() + ": " + message + "\n"
                + finding.evidence().stream()
                        .map(evidence -> Plain.sentence(evidence.what()) + " is " + Plain.sentence(evidence.observed())
                                + ", expected " + Plain.sentence(evidence.expected()) + "\n")
                        .collect(Collectors.joining())
                + "fingerprint " + fingerprint;
        return new TestCase(finding.control(), name, fingerprint, TestCase.Outcome.FAILURE, message, body);
    }
}
