package dev.portcullis.features;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.evaluate.Finding;
import java.util.List;

/** What became of the CRM of an example. */
public record Judged(Assessment assessment, List<Finding> findings) {

    /** What became of one control; that it exists is the example's business. */
    public ControlResult result(String control) {
        return assessment.results().stream()
                .filter(result -> result.control().id().equals(control))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no control '" + control + "'; 'portcullis rules list' shows those there are"));
    }

    public List<Finding> findings(String control) {
        return findings.stream()
                .filter(finding -> finding.control().equals(control))
                .toList();
    }
}
