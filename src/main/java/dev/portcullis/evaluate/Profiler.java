package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.guard.Patience;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.profile.ControlCost;
import dev.portcullis.evaluate.profile.Joins;
import dev.portcullis.evaluate.profile.Profile;
import dev.portcullis.evaluate.rules.RuleBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the time of each control alone over the portions of an evaluation. Not thread-safe; one per run. */
final class Profiler {
    private final RuleBase base;
    private final Patience patience;
    private final Firing firing;
    private final List<Alone> controls = new ArrayList<>();
    private final Map<String, Long> matches = new HashMap<>();

    Profiler(RuleBase base, Settings settings, Patience patience) throws InvalidFilesException {
        this.base = base;
        this.patience = patience;
        this.firing = new Firing(settings, RuleObserver.NONE);
        for (Control control : base.controls()) {
            if (settings.notApplicable(control) == null) {
                controls.add(new Alone(control, base.only(control)));
            }
        }
    }

    private static final class Alone {
        private final Control control;
        private final RuleBase rules;
        private long nanos;
        private boolean begun;
        private boolean broken;

        private Alone(Control control, RuleBase rules) {
            this.control = control;
            this.rules = rules;
        }
    }

    /** A rule of the evaluation fired. */
    void fired(String rule) {
        Control control = base.controlOf(rule);
        if (control != null) {
            matches.merge(control.id(), 1L, Long::sum);
        }
    }

    /** Judge a portion by each control alone, while nothing else runs. */
    void measure(Portion portion) {
        for (Alone alone : controls) {
            if (!alone.broken && portion.concerns(alone.control)) {
                measure(alone, portion);
            }
        }
    }

    private void measure(Alone alone, Portion portion) {
        try {
            // The first time, classes are loaded and nothing is compiled: that says nothing of the rules.
            if (!alone.begun) {
                alone.begun = true;
                time(alone, portion);
            }
            alone.nanos += time(alone, portion);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError failed) {
            alone.broken = true;
        }
    }

    private long time(Alone alone, Portion portion) {
        return patience.await(() -> {
            long start = System.nanoTime();
            firing.fire(alone.rules, portion);
            return System.nanoTime() - start;
        });
    }

    /** What was measured, beside what the evaluation found. */
    Profile profile(Evaluation evaluation) {
        return new Profile(controls.stream()
                .filter(alone -> alone.begun)
                .map(alone -> cost(alone, evaluation.outcome(alone.control)))
                .toList());
    }

    private ControlCost cost(Alone alone, @Nullable Outcome outcome) {
        return new ControlCost(
                alone.control.id(),
                alone.control.subject(),
                Duration.ofNanos(alone.nanos),
                matches.getOrDefault(alone.control.id(), 0L),
                outcome == null ? 0 : outcome.failed(),
                alone.broken,
                Joins.notIndexed(alone.rules));
    }
}
