package dev.portcullis.evaluate;

import dev.portcullis.control.Catalogue;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What rules said of a snapshot, read to the end. */
record Judged(Map<String, Outcome> outcomes, List<Finding> findings, Evaluation evaluation) {
    static Judged by(Pack pack, Path file) throws Exception {
        return by(pack, file, false, false);
    }

    static Judged by(Pack pack, Path file, boolean unsealed, boolean noPortalExpected) throws Exception {
        Catalogue catalogue = Pack.read(pack);
        var settings = new Settings(SnapshotFile.NOW, catalogue.parameters(Map.of()), noPortalExpected);
        try (Evaluation evaluation =
                Evaluator.evaluate(Snapshot.read(file, unsealed), RuleBase.compile(catalogue.files()), settings)) {
            var findings = new ArrayList<Finding>();
            evaluation.findings(findings::add);
            return new Judged(evaluation.outcomes(), findings, evaluation);
        }
    }

    /** By the shipped rules, beside the user's own files. */
    static Judged beside(Inputs inputs, Snapshot snapshot) throws Exception {
        var parameters = ShippedRules.catalogue().parameters(Map.of());
        try (Evaluation evaluation = Evaluator.evaluate(
                snapshot, ShippedRules.base(), new Settings(SnapshotFile.NOW, parameters, false, inputs))) {
            var findings = new ArrayList<Finding>();
            evaluation.findings(findings::add);
            return new Judged(evaluation.outcomes(), findings, evaluation);
        }
    }

    Outcome of(String control) {
        return outcomes.get(control);
    }

    /** The labels of the subjects that violate a control. */
    List<String> violating(String control) {
        return findings.stream()
                .filter(finding -> finding.control().equals(control))
                .map(finding -> finding.subject().label())
                .toList();
    }

    /** What the findings of a control say. */
    List<String> messages(String control) {
        return findings.stream()
                .filter(finding -> finding.control().equals(control))
                .map(Finding::message)
                .toList();
    }
}
