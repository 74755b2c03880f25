package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.evaluate.disguise.DisguisedActions;
import dev.portcullis.evaluate.disguise.Disguises;
import dev.portcullis.evaluate.guard.FiringLimit;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.rules.RuleBase;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** Fires rules over one portion, in a session of its own. It remembers nothing. */
final class Firing {
    private final Settings settings;
    private final RuleObserver observer;

    Firing(Settings settings, RuleObserver observer) {
        this.settings = settings;
        this.observer = observer;
    }

    /** Where people have pseudonyms, the rules fire once more: with the same conditions, and with facts in disguise. */
    Said fire(RuleBase rules, Portion portion) {
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
            session.fireAllRules(concerned(reports, asked, new FiringLimit(session.getFactCount())));
        } finally {
            session.dispose();
        }
    }

    private static AgendaFilter concerned(Reports reports, Set<String> asked, FiringLimit limit) {
        return match -> {
            Control control = reports.controlOf(match.getRule().getName());
            if (control == null || !asked.contains(control.id())) {
                return false;
            }
            limit.count(control.id());
            return true;
        };
    }
}
