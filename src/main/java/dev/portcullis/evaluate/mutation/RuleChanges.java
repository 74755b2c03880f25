package dev.portcullis.evaluate.mutation;

import dev.portcullis.control.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** All the changes that are tried on a rule file: each condition negated, dropped, shifted, each value altered. */
public final class RuleChanges {
    private final DrlText text;
    private final List<RuleChange> changes = new ArrayList<>();

    private RuleChanges(DrlText text) {
        this.text = text;
    }

    /**
     * The changes in the order of the file.
     *
     * @param file one that compiles
     */
    public static List<RuleChange> of(RuleFile file) {
        var changes = new RuleChanges(DrlText.of(file));
        for (RuleDescr rule : changes.text.rules()) {
            if (rule.getLhs() != null) {
                changes.conditions(rule.getLhs());
            }
        }
        return changes.changes.stream()
                .sorted(Comparator.comparingInt(RuleChange::line)
                        .thenComparingInt(RuleChange::column)
                        .thenComparing(RuleChange::what))
                .toList();
    }

    private void conditions(ConditionalElementDescr group) {
        List<? extends BaseDescr> elements = group.getDescrs();
        for (BaseDescr element : elements) {
            if (elements.size() > 1) {
                drop(element);
            }
            condition(element);
        }
    }

    private void condition(@Nullable BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            constraints(pattern);
            condition((BaseDescr) pattern.getSource());
        } else if (element instanceof AccumulateDescr accumulate) {
            condition(accumulate.getInput());
        } else if (element instanceof CollectDescr collect) {
            condition(collect.getInputPattern());
        } else if (element instanceof ConditionalElementDescr group) {
            swap(element, "not", "exists", element instanceof NotDescr);
            swap(element, "exists", "not", element instanceof ExistsDescr);
            conditions(group);
        }
    }

    private void swap(BaseDescr element, String word, String other, boolean wanted) {
        int start = element.getStartCharacter();
        if (wanted && text.file().text().startsWith(word, start)) {
            String what = "changed '" + word + "' to '" + other + "' in '" + words(element) + "'";
            changes.add(text.change(start, start + word.length(), other, what));
        }
    }

    private void drop(BaseDescr element) {
        int end = element.getStartCharacter()
                + text.part(element.getStartCharacter(), end(element))
                        .stripTrailing()
                        .length();
        changes.add(text.change(element.getStartCharacter(), end, "", "dropped '" + words(element) + "'"));
    }

    private void constraints(PatternDescr pattern) {
        List<? extends BaseDescr> all = pattern.getConstraint().getDescrs();
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place) instanceof ExprConstraintDescr constraint) {
                var condition = new Condition(text, constraint.getStartCharacter(), end(constraint));
                changes.addAll(condition.alterations());
                if (condition.restricts()) {
                    drop(all, place, condition);
                }
            }
        }
    }

    /** Drop a constraint with the comma before it, or of the first one the comma after it; a binding stays. */
    private void drop(List<? extends BaseDescr> all, int place, Condition condition) {
        String what = "dropped '" + condition.words() + "'";
        if (condition.binds()) {
            changes.add(text.change(condition.start(), condition.end(), condition.bindingAlone(), what));
            return;
        }
        int start = place == 0 ? condition.start() : end(all.get(place - 1));
        int end = place == 0 && all.size() > 1 ? all.get(1).getStartCharacter() : condition.end();
        RuleChange whole = text.change(start, end, "", what);
        RuleChange shown = text.change(condition.start(), condition.end(), "", what);
        changes.add(new RuleChange(shown.line(), shown.column(), what, whole.changed()));
    }

    private String words(BaseDescr element) {
        return text.words(element.getStartCharacter(), end(element));
    }

    private static int end(BaseDescr element) {
        return element.getEndCharacter() + 1;
    }
}
