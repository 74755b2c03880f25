package dev.portcullis.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.assess.Verdict;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import io.cucumber.java.DataTableType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges the CRM of an example and looks at the assessment. */
public final class AssessmentSteps {
    private final Crm crm;
    private @Nullable Judged judged;

    public AssessmentSteps(Crm crm) {
        this.crm = crm;
    }

    @DataTableType
    public Evidence evidence(Map<String, String> row) {
        return new Evidence(row.get("what"), row.get("observed"), row.get("expected"));
    }

    @When("the portal is assessed")
    public void assess() throws IOException, InvalidSnapshotException {
        judged = Judged.of(crm);
        assertThat(judged.assessment().evaluation().broken())
                .as("controls whose rules failed")
                .isEmpty();
    }

    @Then("{control} {verdict}")
    public void verdict(String control, Verdict verdict) {
        assertThat(judged().result(control).verdict())
                .as(() -> control + ", which found " + judged().findings(control) + "; reason: "
                        + judged().result(control).reason())
                .isEqualTo(verdict);
    }

    @Then("{control} fails for {string}")
    public void failsFor(String control, String subject) {
        failsFor(control, List.of(subject));
    }

    @Then("{control} fails for:")
    public void failsFor(String control, List<String> subjects) {
        verdict(control, Verdict.FAIL);
        assertThat(judged().findings(control))
                .extracting(finding -> finding.subject().label())
                .containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Then("{control} is not assessed, because {string}")
    public void notAssessedBecause(String control, String reason) {
        verdict(control, Verdict.NOT_ASSESSED);
        assertThat(judged().result(control).reason()).isEqualTo(reason);
    }

    @Then("{control} could not judge {int} subject(s)")
    public void notAssessedCount(String control, int subjects) {
        assertThat(judged().result(control).notAssessed()).isEqualTo(subjects);
    }

    @Then("{control} does not apply, because {string}")
    public void notApplicableBecause(String control, String reason) {
        verdict(control, Verdict.NOT_APPLICABLE);
        assertThat(judged().result(control).reason()).isEqualTo(reason);
    }

    @Then("{control} says {string}")
    public void says(String control, String words) {
        assertThat(judged().findings(control)).extracting(Finding::message).anyMatch(text -> text.contains(words));
    }

    @Then("the evidence of {control} is:")
    public void evidenceIs(String control, List<Evidence> evidence) {
        assertThat(judged().findings(control)).hasSize(1);
        assertThat(judged().findings(control).get(0).evidence()).containsExactlyElementsOf(evidence);
    }

    private Judged judged() {
        return Objects.requireNonNull(judged, "the portal was not assessed yet");
    }
}
