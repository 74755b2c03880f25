package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InputKind;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.rules.RuleBase;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** All that the rules said during one portion, by control and subject. Not thread-safe. */
final class Reports extends DefaultAgendaEventListener {
    private static final IdentityHashMap<Object, Report> NOTHING = new IdentityHashMap<>(0);

    private final RuleBase base;
    private final RuleObserver observer;
    private final PortionSubjects subjects;
    private final Map<String, @Nullable Control> byRule = new HashMap<>();
    private final Map<String, IdentityHashMap<Object, Report>> byControl = new HashMap<>();
    private final UnaryOperator<Object> undisguised;
    private @Nullable Control speaking;

    /**
     * Listen to the rules.
     *
     * @param portion whose subjects the rules may report; a report of anything else would be lost
     * @param undisguised the subject that a reported fact stands for
     */
    Reports(RuleBase base, RuleObserver observer, Portion portion, UnaryOperator<Object> undisguised) {
        this.base = base;
        this.observer = observer;
        this.undisguised = undisguised;
        this.subjects = new PortionSubjects(portion);
    }

    /** The control that a rule belongs to. */
    @Nullable
    Control controlOf(String rule) {
        return byRule.computeIfAbsent(rule, base::controlOf);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        String rule = event.getMatch().getRule().getName();
        speaking = controlOf(rule);
        observer.fired(rule);
    }

    void add(Object reported, Report report) {
        Object subject = undisguised.apply(reported);
        Control control = Objects.requireNonNull(speaking, "a rule reports outside its action");
        if (Subjects.typeOf(subject) != control.subject()) {
            throw new IllegalArgumentException("reports a " + subject.getClass().getSimpleName()
                    + ", but the control's subject is " + control.subject().word());
        } else if (Subjects.inputOf(subject) != control.input()) {
            throw new IllegalArgumentException(
                    "reports a " + subject.getClass().getSimpleName() + beside(control.input()));
        } else if (!subjects.contain(subject)) {
            throw new IllegalArgumentException("reports a " + subject.getClass().getSimpleName()
                    + " that it made itself; expected one of the facts");
        }
        byControl.computeIfAbsent(control.id(), id -> new IdentityHashMap<>()).merge(subject, report, Report::and);
    }

    private static String beside(@Nullable InputKind input) {
        return input == null
                ? ", but the control names no file to compare with among its needs"
                : ", but the control needs the " + input.word() + " and judges what stands beside it";
    }

    /** What was said for one control, by the very fact it was said of. */
    Map<Object, Report> of(String control) {
        return byControl.getOrDefault(control, NOTHING);
    }
}
