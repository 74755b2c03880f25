package dev.portcullis.features.steps;

import dev.portcullis.assess.RunVerdict;
import dev.portcullis.assess.Verdict;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.features.Judged;
import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.Unmet;
import dev.portcullis.features.crm.Crm;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import io.cucumber.java.DataTableType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the CRM of an example and looks at the assessment. */
public final class AssessmentSteps {
    private final Crm crm;
    private final RulesUnderTest rules;
    private @Nullable Judged judged;

    public AssessmentSteps(Crm crm, RulesUnderTest rules) {
        this.crm = crm;
        this.rules = rules;
    }

    @DataTableType
    public Evidence evidence(Map<String, String> row) {
        return new Evidence(cell(row, "what"), cell(row, "observed"), cell(row, "expected"));
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("evidence needs a cell under '" + column + "'");
        }
        return cell;
    }

    @When("the portal is assessed")
    public void assess() throws IOException, InvalidSnapshotException {
        judged = Judged.of(crm, rules);
        var broken = judged.assessment().evaluation().broken();
        if (!broken.isEmpty()) {
            throw new Unmet("the rules of " + String.join(", ", broken) + " failed: "
                    + judged.result(broken.iterator().next()).reason());
        }
    }

    @Then("{control} {verdict}")
    public void verdict(String control, Verdict verdict) {
        Expected.verdict(judged(), control, verdict);
    }

    @Then("{control} fails for {string}")
    public void failsFor(String control, String subject) {
        failsFor(control, List.of(subject));
    }

    @Then("{control} fails for:")
    public void failsFor(String control, List<String> subjects) {
        verdict(control, Verdict.FAIL);
        Expected.subjects(judged(), control, subjects);
    }

    @Then("{control} is not assessed, because {string}")
    public void notAssessedBecause(String control, String reason) {
        verdict(control, Verdict.NOT_ASSESSED);
        Expected.reason(judged(), control, reason);
    }

    @Then("{control} could not judge {int} subject(s)")
    public void notAssessedCount(String control, int subjects) {
        Expected.notAssessed(judged(), control, subjects);
    }

    @Then("{control} does not apply, because {string}")
    public void notApplicableBecause(String control, String reason) {
        verdict(control, Verdict.NOT_APPLICABLE);
        Expected.reason(judged(), control, reason);
    }

    @Then("{control} says {string}")
    public void says(String control, String words) {
        Expected.message(judged(), control, words);
    }

    @Then("{int} subject(s) of {control} count(s) as attested")
    public void attested(int subjects, String control) {
        Expected.attested(judged(), control, subjects);
    }

    @Then("the run is compliant")
    public void compliant() {
        Expected.run(judged(), RunVerdict.COMPLIANT);
    }

    @Then("the evidence of {control} is:")
    public void evidenceIs(String control, List<Evidence> evidence) {
        Expected.evidence(judged(), control, evidence);
    }

    @Then("the report notes {string}")
    public void notes(String note) {
        Expected.note(judged(), note);
    }

    @Then("the report has no notes")
    public void noNotes() {
        Expected.noNotes(judged());
    }

    private Judged judged() {
        if (judged == null) {
            throw new IllegalArgumentException("the portal was not assessed yet; expected the step"
                    + " 'When the portal is assessed' before this one");
        }
        return judged;
    }
}
