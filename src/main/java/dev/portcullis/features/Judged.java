package dev.portcullis.features;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Judgement;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluation;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.CrmFile;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What became of the CRM of an example. */
public record Judged(Assessment assessment, List<Finding> findings) {

    /** Write, read, evaluate and assess it, as a run on a stored snapshot does. */
    public static Judged of(Crm crm, RulesUnderTest rules) throws IOException, InvalidSnapshotException {
        Path folder = Files.createTempDirectory("features");
        Path file = folder.resolve("example.ndjson");
        try {
            new CrmFile(crm).write(file);
            return of(Snapshot.read(file, false), rules, settings(crm, rules));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static Settings settings(Crm crm, RulesUnderTest rules) throws IOException, InvalidSnapshotException {
        return new Settings(
                Crm.AS_OF,
                rules.catalogue().parameters(crm.parameters()),
                false,
                crm.files.inputs(crm),
                new Attestations("attestations.yaml", crm.attestations));
    }

    private static Judged of(Snapshot snapshot, RulesUnderTest rules, Settings settings)
            throws IOException, InvalidSnapshotException {
        try (Evaluation evaluation = Evaluator.evaluate(snapshot, rules.base(), settings)) {
            Assessment assessment = Assessment.of(
                    "features",
                    snapshot,
                    rules.catalogue(),
                    evaluation,
                    new Judgement(Crm.AS_OF, Severity.HIGH, settings.parameters()));
            var findings = new ArrayList<Finding>();
            assessment.findings(findings::add);
            return new Judged(assessment, findings);
        }
    }

    public ControlResult result(String control) {
        return assessment.results().stream()
                .filter(result -> result.control().id().equals(control))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no control " + control));
    }

    public List<Finding> findings(String control) {
        return findings.stream()
                .filter(finding -> finding.control().equals(control))
                .toList();
    }
}
