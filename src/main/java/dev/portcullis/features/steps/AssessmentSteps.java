package dev.portcullis.features.steps;

import dev.portcullis.assess.RunVerdict;
import dev.portcullis.assess.Verdict;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.features.Expectation;
import dev.portcullis.features.Judged;
import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.Trial;
import dev.portcullis.features.Trials;
import dev.portcullis.features.Unmet;
import dev.portcullis.features.crm.Columns;
import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.Row;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import io.cucumber.java.DataTableType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges the CRM of an example and looks at the assessment. */
public final class AssessmentSteps {
    static final Columns EVIDENCE = Columns.of("evidence")
            .with("what", "what was looked at")
            .with("observed", "what it is")
            .with("expected", "what it should be");

    private final Crm crm;
    private final RulesUnderTest rules;
    private final Trials trials;
    private @Nullable Trial trial;
    private @Nullable Judged judged;

    public AssessmentSteps(Crm crm, RulesUnderTest rules, Trials trials) {
        this.crm = crm;
        this.rules = rules;
        this.trials = trials;
    }

    @DataTableType
    public Evidence evidence(Map<String, String> row) {
        Row.of(row, EVIDENCE);
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
    @Explained(
            value = "Judges what was described by the rules, as of 2026-11-30, midnight UTC.",
            example = "When the portal is assessed")
    public void assess() throws IOException, InvalidSnapshotException {
        trial = trials.begin(crm, rules);
        judged = trial.judge(rules);
        var broken = judged.assessment().evaluation().broken();
        if (!broken.isEmpty()) {
            throw new Unmet("the rules of " + String.join(", ", broken) + " failed: "
                    + judged.result(broken.iterator().next()).reason());
        }
    }

    @Then("{control} {verdict}")
    @Explained(value = "The verdict of the control.", example = """
                    When the portal is assessed
                    Then MOD-02 passes
                    """)
    public void verdict(String control, Verdict verdict) {
        expect(control, judged -> Expected.verdict(judged, control, verdict));
    }

    @Then("{control} fails for {string}")
    @Explained(value = "The control has one finding, and this is its subject.", example = """
                    Given "Client Portal" is granted:
                      | module | actions      |
                      | Deals  | view, delete |
                    When the portal is assessed
                    Then MOD-02 fails for "Deals for Client Portal (Acme portal)"
                    """)
    public void failsFor(String control, String subject) {
        failsFor(control, List.of(subject));
    }

    @Then("{control} fails for:")
    @Explained(value = "The control has findings, and these are all their subjects, in any order.", example = """
                    Given "Client Portal" is granted:
                      | module | actions      |
                      | Deals  | view, delete |
                      | Cases  | view, delete |
                    When the portal is assessed
                    Then MOD-02 fails for:
                      | Deals for Client Portal (Acme portal) |
                      | Cases for Client Portal (Acme portal) |
                    """)
    public void failsFor(String control, List<String> subjects) {
        expect(control, judged -> {
            Expected.verdict(judged, control, Verdict.FAIL);
            Expected.subjects(judged, control, subjects);
        });
    }

    @Then("{control} is not assessed, because {string}")
    @Explained(value = "The control could not be judged, and this is the reason given.", example = """
                    Given the users of "Client Portal" were refused
                    When the portal is assessed
                    Then USR-01 is not assessed, because "the users of Client Portal (Acme portal) were refused"
                    """)
    public void notAssessedBecause(String control, String reason) {
        expect(control, judged -> {
            Expected.verdict(judged, control, Verdict.NOT_ASSESSED);
            Expected.reason(judged, control, reason);
        });
    }

    @Then("{control} judges {int} subject(s)")
    @Explained(
            value = "How many subjects passed or failed; those left open and those it does not apply to do not count.",
            example = """
                    Given "Client Portal" is granted:
                      | module | actions |
                      | Deals  | view    |
                    When the portal is assessed
                    Then MOD-02 judges 2 subjects
                    """)
    public void judges(String control, int subjects) {
        expect(control, judged -> Expected.judges(judged, control, subjects));
    }

    @Then("{control} could not judge {int} subject(s)")
    @Explained(value = "How many subjects the control left unjudged.", example = """
                    Given the users of "Client Portal" were refused
                    When the portal is assessed
                    Then USR-01 could not judge 1 subject
                    """)
    public void notAssessedCount(String control, int subjects) {
        expect(control, judged -> Expected.notAssessed(judged, control, subjects));
    }

    @Then("{control} does not apply, because {string}")
    @Explained(value = "The control has nothing to judge, and this is the reason given.", example = """
                    Given there are no portal users
                    When the portal is assessed
                    Then USR-01 does not apply, because "there are no users"
                    """)
    public void notApplicableBecause(String control, String reason) {
        expect(control, judged -> {
            Expected.verdict(judged, control, Verdict.NOT_APPLICABLE);
            Expected.reason(judged, control, reason);
        });
    }

    @Then("{control} says {string}")
    @Explained(value = "One of the control's findings holds these words in its sentence.", example = """
                    Given "Client Portal" is granted:
                      | module | actions      |
                      | Deals  | view, delete |
                    When the portal is assessed
                    Then MOD-02 says "may delete"
                    """)
    public void says(String control, String words) {
        expect(control, judged -> Expected.message(judged, control, words));
    }

    @Then("{int} subject(s) of {control} count(s) as attested")
    @Explained(value = "How many subjects of the control count as what an officer attested.", example = """
                    Given this attestation:
                      | control | statement                                  |
                      | MAN-01  | All users sign in with a second factor now. |
                    When the portal is assessed
                    Then 1 subject of MAN-01 counts as attested
                    """)
    public void attested(int subjects, String control) {
        expect(control, judged -> Expected.attested(judged, control, subjects));
    }

    @Then("the run is compliant")
    @Explained(
            value = "The run as a whole is compliant: nothing fails, and nothing but by-hand controls is left open.",
            example = """
                    When the portal is assessed
                    Then the run is compliant
                    """)
    public void compliant() {
        expect(judged -> Expected.run(judged, RunVerdict.COMPLIANT));
    }

    @Then("the evidence of {control} is:")
    @Explained(value = "The control has one finding, and this is all its evidence, in this order.", example = """
                    Given the SAML certificate ends on 2026-12-24
                    When the portal is assessed
                    Then the evidence of PTL-03 is:
                      | what             | observed             | expected              |
                      | certificate ends | 2026-12-24T00:00:00Z | at least 30 days ahead |
                    """)
    public void evidenceIs(String control, List<Evidence> evidence) {
        expect(control, judged -> Expected.evidence(judged, control, evidence));
    }

    @Then("the report notes {string}")
    @Explained(
            value = "The report has a note that says this, for instance of a row of a roster that names nobody.",
            example = """
                    Given this roster:
                      | e-mail              | portal | user type |
                      | bob@partner.example | Acme   | Nobodies  |
                    When the portal is assessed
                    Then the report notes "roster.csv: the portal 'Acme' has no user type 'Nobodies' (line 2)"
                    """)
    public void notes(String note) {
        expect(judged -> Expected.note(judged, note));
    }

    @Then("the report has no notes")
    @Explained(value = "The report has nothing to note.", example = """
                    When the portal is assessed
                    Then the report has no notes
                    """)
    public void noNotes() {
        expect(Expected::noNotes);
    }

    /** Of the report as a whole, whatever the controls say. */
    private void expect(Consumer<Judged> check) {
        assessed().expectOfReport();
        check.accept(judged());
    }

    private void expect(String control, Consumer<Judged> check) {
        assessed().expect(new Expectation(control, check), judged());
    }

    private Judged judged() {
        return Objects.requireNonNull(judged);
    }

    private Trial assessed() {
        if (trial == null || judged == null) {
            throw new IllegalArgumentException("the portal was not assessed yet; expected the step"
                    + " 'When the portal is assessed' before this one");
        }
        return trial;
    }
}
