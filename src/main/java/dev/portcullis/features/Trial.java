package dev.portcullis.features;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluation;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.RuleObserver;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One CRM as an example describes it, and what the example expects of controls; it can be judged again and again. */
public final class Trial {
    private final Snapshot snapshot;
    private final Settings settings;
    private final List<Expectation> expectations = new ArrayList<>();
    private final Set<String> fired = new TreeSet<>();
    private final Map<String, Verdict> verdicts = new TreeMap<>();
    private int ofReport;

    Trial(Snapshot snapshot, Settings settings) {
        this.snapshot = snapshot;
        this.settings = settings;
    }

    /** Evaluate and assess, as a run on a stored snapshot does, remembering which rules fire. */
    public Judged judge(RulesUnderTest rules) throws IOException, InvalidSnapshotException {
        return judge(rules, settings, fired::add);
    }

    private Judged judge(RulesUnderTest rules, Settings settings, RuleObserver observer)
            throws IOException, InvalidSnapshotException {
        try (Evaluation evaluation = Evaluator.evaluate(snapshot, rules.base(), settings, observer)) {
            Assessment assessment = Assessment.of(
                    "features",
                    snapshot,
                    rules.catalogue(),
                    evaluation,
                    new Judgement(settings.asOf(), Severity.HIGH, settings.parameters()));
            var findings = new ArrayList<Finding>();
            assessment.findings(findings::add);
            return new Judged(assessment, findings);
        }
    }

    /** Check what the example says, and keep it for judging again. */
    public void expect(Expectation expectation, Judged judged) {
        expectations.add(expectation);
        verdicts.put(expectation.control(), judged.result(expectation.control()).verdict());
        expectation.check().accept(judged);
    }

    /** Count what the example says of the report as a whole. */
    public void expectOfReport() {
        ofReport++;
    }

    /** Whether the example says anything of the control. */
    public boolean concerns(String control) {
        return verdicts.containsKey(control);
    }

    /** What became of a control that the example says something of; else null. */
    public @Nullable Verdict verdict(String control) {
        return verdicts.get(control);
    }

    int expectations() {
        return expectations.size() + ofReport;
    }

    /** The names of the rules that fired. */
    public Set<String> fired() {
        return fired;
    }

    /** The values that parameters have in the example. */
    public List<Parameter> parameters() {
        return settings.parameters();
    }

    /**
     * Whether other rules do all that the example expects of the control.
     *
     * @param strangers parameters that are none of the control's, which it must not take for its own
     */
    public boolean holdsFor(String control, RulesUnderTest others, List<Parameter> strangers)
            throws IOException, InvalidSnapshotException {
        var parameters = new ArrayList<>(settings.parameters());
        parameters.addAll(strangers);
        var crowded = new Settings(
                settings.asOf(), parameters, settings.noPortalExpected(), settings.inputs(), settings.attestations());
        Judged judged = judge(others, crowded, RuleObserver.NONE);
        if (!judged.assessment().evaluation().broken().isEmpty()) {
            return false;
        }
        try {
            expectations.stream()
                    .filter(expectation -> expectation.control().equals(control))
                    .forEach(expectation -> expectation.check().accept(judged));
            return true;
        } catch (Unmet noticed) {
            return false;
        }
    }
}
