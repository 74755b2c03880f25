package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.disguise.DisguisedActions;
import dev.portcullis.evaluate.disguise.Disguises;
import dev.portcullis.evaluate.guard.FiringLimit;
import dev.portcullis.evaluate.guard.Patience;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.evaluate.rules.RuleFailure;
import dev.portcullis.input.signed.Attestation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** Judges portions one after the other and keeps the count. A rule that throws takes only its own control down. */
final class PortionRunner {
    private final EvidenceIndex evidence;
    private final Subjects subjects;
    private final Settings settings;
    private final Consumer<Finding> findings;
    private final Attesting attesting;
    private final Patience patience;
    private final RuleObserver observer;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private RuleBase base;

    PortionRunner(
            RuleBase base,
            EvidenceIndex evidence,
            Subjects subjects,
            Settings settings,
            Consumer<Finding> findings,
            Patience patience,
            RuleObserver observer) {
        this.base = base;
        this.patience = patience;
        this.evidence = evidence;
        this.subjects = subjects;
        this.settings = settings;
        this.findings = findings;
        this.attesting = new Attesting(settings.attestations(), settings.asOf(), settings.pseudonyms());
        this.observer = observer;
        base.controls().forEach(control -> tallies.put(control.id(), new Tally()));
    }

    Tally tally(Control control) {
        Tally tally = tallies.get(control.id());
        if (tally == null) {
            throw new IllegalArgumentException("no such control: " + control.id());
        }
        return tally;
    }

    void run(Portion portion, List<Control> controls) {
        Said said = fireOrIsolate(portion);
        for (Control control : controls) {
            if (portion.concerns(control)) {
                count(control, portion, said);
            }
        }
    }

    private Said fireOrIsolate(Portion portion) {
        try {
            return await(base, portion);
        } catch (RuntimeException
                | StackOverflowError
                | OutOfMemoryError
                | LinkageError
                | AssertionError someRuleFailed) {
            isolate(portion);
            return await(base, portion);
        }
    }

    private Said await(RuleBase rules, Portion portion) {
        return patience.await(() -> fire(rules, portion));
    }

    /** Find the rules that throw by running those of each control alone, and go on without them. */
    private void isolate(Portion portion) {
        Set<String> broken = new TreeSet<>();
        for (Control control : base.controls()) {
            try {
                await(base.only(control), portion);
            } catch (InvalidFilesException compiledBefore) {
                throw new IllegalStateException(compiledBefore);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError cause) {
                broken.add(control.id());
                tally(control).breakDown("the rule failed: " + sentence(cause));
            }
        }
        if (broken.isEmpty()) {
            throw new IllegalStateException("rules fail together, but none of them alone");
        }
        try {
            base = base.without(broken);
        } catch (InvalidFilesException compiledBefore) {
            throw new IllegalStateException(compiledBefore);
        }
    }

    private String sentence(Throwable cause) {
        return settings.pseudonyms().inForce() ? RuleFailure.kind(cause) : RuleFailure.sentence(cause);
    }

    /** Where people have pseudonyms, the rules fire once more: with the same conditions, and with facts in disguise. */
    private Said fire(RuleBase rules, Portion portion) {
        var reports = new Reports(rules, observer, portion, UnaryOperator.identity());
        var disguises = new Disguises(settings.pseudonyms(), portion);
        if (!rules.controls().isEmpty()) {
            fire(rules, portion, reports, reports);
        }
        return new Said(
                reports, settings.pseudonyms().inForce() ? disguised(rules, portion, disguises) : null, disguises);
    }

    private Reports disguised(RuleBase rules, Portion portion, Disguises disguises) {
        var reports = new Reports(rules, RuleObserver.NONE, portion, disguises::original);
        try {
            if (!rules.controls().isEmpty()) {
                fire(rules, portion, reports, reports, new DisguisedActions(disguises));
            }
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError actionNeedsRealValues) {
            // What was not said until then is withheld; the judgement itself stands.
            return reports;
        }
        return reports;
    }

    private void fire(RuleBase rules, Portion portion, Reports reports, AgendaEventListener... listeners) {
        Set<String> asked = rules.controls().stream()
                .filter(portion::concerns)
                .map(Control::id)
                .collect(Collectors.toSet());
        KieSession session = rules.newSession();
        try {
            session.setGlobal("findings", new Findings(reports));
            for (AgendaEventListener listener : listeners) {
                session.addEventListener(listener);
            }
            session.insert(new AsOf(settings.asOf()));
            settings.parameters().forEach(session::insert);
            portion.context().forEach(session::insert);
            portion.groups().forEach(group -> group.subjects().forEach(session::insert));
            session.fireAllRules(concerned(rules, asked, new FiringLimit(session.getFactCount())));
        } finally {
            session.dispose();
        }
    }

    private static AgendaFilter concerned(RuleBase rules, Set<String> asked, FiringLimit limit) {
        return match -> {
            Control control = rules.controlOf(match.getRule().getName());
            if (control == null || !asked.contains(control.id())) {
                return false;
            }
            limit.count(control.id());
            return true;
        };
    }

    private void count(Control control, Portion portion, Said said) {
        for (Portion.Group group : portion.groups()) {
            if (group.concerns(control)) {
                count(control, group, said);
            }
        }
    }

    private void count(Control control, Portion.Group group, Said said) {
        Tally tally = tally(control);
        String gap = evidence.gap(control, group.scope());
        IdentityHashMap<Object, Report> reports = said.of(control);
        long silent = 0;
        for (Object subject : group.subjects()) {
            Report report = reports.get(subject);
            if (report != null && report.kind() == Report.Kind.FAIL) {
                tally.fail();
                findings.accept(finding(control, subject, report, said));
            } else if (report != null && gap == null && report.kind() == Report.Kind.NOT_APPLICABLE) {
                tally.notApplicable(said.told(control, subject, report).text());
            } else if (!open(report, gap) || !attested(control, subject, said)) {
                if (report != null && gap == null) {
                    tally.notAssessed(1, said.told(control, subject, report).text());
                } else {
                    silent++;
                }
            }
        }
        if (gap == null) {
            tally.pass(silent);
        } else {
            tally.notAssessed(silent, gap);
        }
    }

    private Finding finding(Control control, Object subject, Report report, Said said) {
        Finding found = finding(control, subjects.of(subject), report);
        if (!settings.pseudonyms().inForce()) {
            return found;
        }
        Subject shown = subjects.of(said.disguises().of(subject));
        return Telling.of(found, finding(control, shown, said.told(control, subject, report)), settings.pseudonyms());
    }

    private static Finding finding(Control control, Subject subject, Report report) {
        return new Finding(control.id(), control.severity(), subject, report.text(), report.evidence());
    }

    /** Whether evidence leaves a subject open: only then does an attestation count. */
    private static boolean open(@Nullable Report report, @Nullable String gap) {
        return gap != null || report != null;
    }

    private boolean attested(Control control, Object fact, Said said) {
        if (!attesting.speaksOf(control)) {
            return false;
        }
        Subject subject = subjects.of(fact);
        Attestation attestation = attesting.of(control, subject);
        if (attestation == null) {
            return false;
        }
        tally(control).attested(attestation.compliant());
        if (!attestation.compliant()) {
            Finding found = Attesting.finding(control, subject, attestation);
            Subject shown = subjects.of(said.disguises().of(fact));
            findings.accept(
                    settings.pseudonyms().inForce()
                            ? Telling.of(found, attesting.told(control, shown, attestation), settings.pseudonyms())
                            : found);
        }
        return true;
    }

    /** What became of the attestations; those on {@code silenced} controls answered nothing. */
    List<Answer> answers(Set<String> silenced) {
        return attesting.answers(silenced);
    }
}
