package dev.portcullis.report.oscal;

import dev.portcullis.assess.Assessment;
import dev.portcullis.control.RulePack;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.snapshot.Org;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The UUIDs of a report. Those of risks, findings and subjects stay from run to run, as OSCAL wants it of things that
 * later documents speak of; those of documents, results and observations belong to one run.
 */
final class OscalIds {
    private static final UUID PORTCULLIS = NameBasedUuid.of(NameBasedUuid.URL, OscalJson.NAMESPACE);

    private final String system;
    private final String evidence;
    private final String run;

    OscalIds(Assessment assessment) {
        Org org = assessment.snapshot().org();
        system = org == null || org.id() == null
                ? "source " + assessment.snapshot().header().source()
                : "organisation " + org.id();
        evidence = String.join("\n", evidence(assessment));
        run = evidence + "\n" + String.join("\n", judgement(assessment));
    }

    private static List<String> evidence(Assessment assessment) {
        List<String> parts = new ArrayList<>();
        parts.add(assessment.snapshot().sha256());
        assessment.packs().stream().map(RulePack::sha256).forEach(parts::add);
        parts.add(assessment.judgement().asOf().toString());
        return parts;
    }

    /** What else a run depends on: another answer to the same evidence is another document. */
    private static List<String> judgement(Assessment assessment) {
        List<String> parts = new ArrayList<>();
        parts.add(assessment.toolVersion() + " " + assessment.exitCode());
        assessment.judgement().settings().forEach(setting -> parts.add(setting.toString()));
        assessment
                .results()
                .forEach(result -> parts.add(String.join(
                        " ",
                        result.control().id(),
                        result.verdict().name(),
                        Long.toString(result.passed()),
                        Long.toString(result.failed()),
                        Long.toString(result.waived()),
                        Long.toString(result.notAssessed()),
                        String.valueOf(result.reason()))));
        assessment
                .waiving()
                .lines()
                .forEach(waiver -> parts.add(String.join(
                        " ",
                        Integer.toString(waiver.number()),
                        waiver.control(),
                        waiver.standing().word(),
                        waiver.reason(),
                        waiver.requestedBy(),
                        waiver.approvedBy(),
                        waiver.expires().toString())));
        return parts;
    }

    UUID document(String name) {
        return of(name, run);
    }

    UUID result() {
        return of("result", run);
    }

    /** What was observed of a control as a whole. */
    UUID observation(String control) {
        return of("observation", evidence + "\n" + control);
    }

    UUID observation(Finding finding) {
        return observation(finding.fingerprint());
    }

    UUID risk(Finding finding) {
        return of("risk", system + "\n" + finding.fingerprint());
    }

    /** A part of the risk that a finding is. */
    UUID ofRisk(String part, Finding finding) {
        return of("risk " + part, system + "\n" + finding.fingerprint());
    }

    UUID finding(Requirement requirement) {
        return of("finding", system + "\n" + requirement.objectiveId());
    }

    /** The same for whatever control it violates. */
    UUID subject(Subject subject) {
        return of("subject", system + "\n" + subject.fingerprint(""));
    }

    /** One of the things that are the same in every report. */
    static UUID fixed(String name) {
        return of("fixed", name);
    }

    private static UUID of(String kind, String name) {
        return NameBasedUuid.of(PORTCULLIS, kind + "\n" + name);
    }
}
