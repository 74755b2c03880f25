package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.guard.Patience;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.evaluate.rules.RuleFailure;
import dev.portcullis.input.signed.Attestation;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges portions one after the other and keeps the count. A rule that throws takes only its own control down. */
final class PortionRunner {
    /** How many wait to be judged or counted while one more is given: the rules need never wait for the next one. */
    private static final int AHEAD = 2;

    private final EvidenceIndex evidence;
    private final Subjects subjects;
    private final Settings settings;
    private final Consumer<Finding> findings;
    private final Attesting attesting;
    private final Patience patience;
    private final Firing firing;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private RuleBase base;
    private final Queue<Begun> begun = new ArrayDeque<>();

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
        this.firing = new Firing(settings, observer);
        base.controls().forEach(control -> tallies.put(control.id(), new Tally()));
    }

    Tally tally(Control control) {
        Tally tally = tallies.get(control.id());
        if (tally == null) {
            throw new IllegalArgumentException("no such control: " + control.id());
        }
        return tally;
    }

    /**
     * Have a portion judged by the controls. It is counted when a later one is given, or on {@link #settle}: who cuts
     * the next portion meanwhile need not wait for the rules, nor do the rules wait for who counts.
     */
    void run(Portion portion, List<Control> controls) {
        begun.add(begun(portion, controls));
        if (begun.size() > AHEAD) {
            count(begun.remove());
        }
    }

    private Begun begun(Portion portion, List<Control> controls) {
        RuleBase rules = base;
        return new Begun(portion, controls, rules, patience.begin(() -> firing.fire(rules, portion)));
    }

    private record Begun(Portion portion, List<Control> controls, RuleBase rules, Future<Said> said) {}

    /** Count all that was given. */
    void settle() {
        while (!begun.isEmpty()) {
            count(begun.remove());
        }
    }

    private void count(Begun last) {
        Said said = saidOrIsolate(last);
        for (Control control : last.controls()) {
            if (last.portion().concerns(control)) {
                count(control, last.portion(), said);
            }
        }
    }

    private Said saidOrIsolate(Begun last) {
        try {
            return patience.await(last.said());
        } catch (RuntimeException
                | StackOverflowError
                | OutOfMemoryError
                | LinkageError
                | AssertionError someRuleFailed) {
            return withoutWhatFails(last, someRuleFailed);
        }
    }

    private Said withoutWhatFails(Begun last, Throwable failure) {
        awaitOthers();
        // Begun before what fails was known, so that it may well have failed for the same reason.
        if (last.rules() != base) {
            return saidOrIsolate(begun(last.portion(), last.controls()));
        }
        isolate(last.portion(), failure);
        return await(base, last.portion());
    }

    /** Else what is begun to find out who fails would stand behind them, and be blamed for the time that they take. */
    private void awaitOthers() {
        for (Begun other : begun) {
            try {
                patience.await(other.said());
            } catch (RuntimeException
                    | StackOverflowError
                    | OutOfMemoryError
                    | LinkageError
                    | AssertionError toldWhenItIsCounted) {
                // Judged again then, without what fails.
            }
        }
    }

    private Said await(RuleBase rules, Portion portion) {
        return patience.await(() -> firing.fire(rules, portion));
    }

    /** Find the rules that throw by running those of each control alone, and go on without them. */
    private void isolate(Portion portion, Throwable failure) {
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
            throw new IllegalStateException("rules fail together, but none of them alone", failure);
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
        Map<Object, Report> reports = said.of(control);
        boolean allSilent = reports.isEmpty() && (gap == null || !attesting.speaksOf(control));
        long silent = allSilent ? group.subjects().size() : 0;
        for (Object subject : allSilent ? List.of() : group.subjects()) {
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
