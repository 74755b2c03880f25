package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        this.attesting = new Attesting(settings.attestations(), settings.asOf());
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
        Reports reports = fireOrIsolate(portion);
        for (Control control : controls) {
            if (portion.concerns(control)) {
                count(control, portion, reports.of(control.id()));
            }
        }
    }

    private Reports fireOrIsolate(Portion portion) {
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

    private Reports await(RuleBase rules, Portion portion) {
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
                tally(control).breakDown("the rule failed: " + RuleFailure.sentence(cause));
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

    private Reports fire(RuleBase rules, Portion portion) {
        var reports = new Reports(rules, observer, portion);
        if (rules.controls().isEmpty()) {
            return reports;
        }
        Set<String> asked = rules.controls().stream()
                .filter(portion::concerns)
                .map(Control::id)
                .collect(Collectors.toSet());
        KieSession session = rules.newSession();
        try {
            session.setGlobal("findings", new Findings(reports));
            session.addEventListener(reports);
            session.insert(new AsOf(settings.asOf()));
            settings.parameters().forEach(session::insert);
            portion.context().forEach(session::insert);
            portion.groups().forEach(group -> group.subjects().forEach(session::insert));
            session.fireAllRules(concerned(rules, asked, new FiringLimit(session.getFactCount())));
            return reports;
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

    private void count(Control control, Portion portion, IdentityHashMap<Object, Report> said) {
        for (Portion.Group group : portion.groups()) {
            if (group.concerns(control)) {
                count(control, group, said);
            }
        }
    }

    private void count(Control control, Portion.Group group, IdentityHashMap<Object, Report> said) {
        Tally tally = tally(control);
        String gap = evidence.gap(control, group.scope());
        long silent = 0;
        for (Object subject : group.subjects()) {
            Report report = said.get(subject);
            if (report != null && report.kind() == Report.Kind.FAIL) {
                tally.fail();
                findings.accept(finding(control, subject, report));
            } else if (report != null && gap == null && report.kind() == Report.Kind.NOT_APPLICABLE) {
                tally.notApplicable(report.text());
            } else if (!open(report, gap) || !attested(control, subject)) {
                if (report != null && gap == null) {
                    tally.notAssessed(1, report.text());
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

    private Finding finding(Control control, Object subject, Report report) {
        return new Finding(control.id(), control.severity(), subjects.of(subject), report.text(), report.evidence());
    }

    /** Whether evidence leaves a subject open: only then does an attestation count. */
    private static boolean open(@Nullable Report report, @Nullable String gap) {
        return gap != null || report != null;
    }

    private boolean attested(Control control, Object fact) {
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
            findings.accept(Attesting.finding(control, subject, attestation));
        }
        return true;
    }

    /** What became of the attestations; those on {@code silenced} controls answered nothing. */
    List<Answer> answers(Set<String> silenced) {
        return attesting.answers(silenced);
    }
}
