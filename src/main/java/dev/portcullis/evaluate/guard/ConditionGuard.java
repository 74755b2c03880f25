package dev.portcullis.evaluate.guard;

import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.WindowReferenceDescr;

/** Walks through the rules of a file: their attributes, conditions and actions. */
final class ConditionGuard {
    private static final Set<String> FUNCTIONS =
            Set.of("count", "sum", "average", "avg", "min", "max", "collectList", "collectSet");

    private final SourceText text;
    private final JavaGuard java;

    ConditionGuard(SourceText text, JavaGuard java) {
        this.text = text;
        this.java = java;
    }

    void judge(RuleDescr rule) {
        annotations(rule);
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            if (attribute.getName().equals("salience")) {
                java.judgeExpression(text.piece(attribute.getValue(), attribute.getLine()));
            }
        }
        if (rule.getLhs() != null) {
            judge(rule.getLhs());
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            text.blame(rule, "a rule has one 'then'; make a rule of its own for each action");
        }
        if (rule.getConsequence() instanceof String action) {
            java.judgeAction(text.piece(action, rule.getConsequenceLine()));
        }
    }

    private void annotations(AnnotatedBaseDescr descr) {
        descr.getAnnotations().forEach(annotation -> text.blame("@", descr, "annotations (@) may not be used"));
    }

    private void judge(Object descr) {
        if (descr instanceof AnnotatedBaseDescr annotated && !(descr instanceof RuleDescr)) {
            annotations(annotated);
        }
        if (descr instanceof PatternDescr pattern) {
            judgePattern(pattern);
        } else if (descr instanceof PatternSourceDescr source) {
            judgeSource(source, source);
        } else if (descr instanceof EvalDescr eval) {
            text.blame(eval, "'eval' may not be used; put the condition into the brackets of a fact");
        } else if (descr instanceof NamedConsequenceDescr || descr instanceof ConditionalBranchDescr) {
            text.blame((BaseDescr) descr, "a rule has one 'then'; make a rule of its own for each action");
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(this::judge);
        }
    }

    private void judgePattern(PatternDescr pattern) {
        if (pattern.getObjectType() != null) {
            java.judgeType(pattern.getObjectType(), pattern);
        }
        if (!pattern.getBehaviors().isEmpty()) {
            text.blame("window", pattern, "windows may not be used");
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            judgeConstraint(constraint);
        }
        if (pattern.getSource() != null) {
            judgeSource(pattern.getSource(), pattern);
        }
    }

    private void judgeConstraint(BaseDescr constraint) {
        if (constraint instanceof ExprConstraintDescr expression) {
            java.judgeConstraint(text.piece(expression.getExpression(), expression.getLine()));
        } else if (constraint instanceof BindingDescr binding) {
            java.judgeConstraint(text.piece(binding.getExpression(), binding.getLine()));
        } else {
            judge(constraint);
        }
    }

    private void judgeSource(PatternSourceDescr source, BaseDescr within) {
        if (source instanceof FromDescr from) {
            String expression = String.valueOf(from.getDataSource().getText()).strip();
            java.judgeConstraint(text.piece(expression, from.getDataSource().getLine()));
        } else if (source instanceof EntryPointDescr) {
            text.blame("entry-point", within, "entry points may not be used");
        } else if (source instanceof WindowReferenceDescr) {
            text.blame("window", within, "windows may not be used");
        } else if (source instanceof CollectDescr collect) {
            judge(collect.getInputPattern());
        } else if (source instanceof AccumulateDescr accumulate) {
            judgeAccumulate(accumulate);
        }
    }

    private void judgeAccumulate(AccumulateDescr accumulate) {
        judge(accumulate.getInput());
        if (accumulate.getInitCode() != null || accumulate.getActionCode() != null) {
            text.blame(accumulate, "'accumulate' may not hold code (init, action, result); use " + functions());
        }
        for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
            if (!FUNCTIONS.contains(call.getFunction())) {
                text.blame(
                        call.getFunction(),
                        accumulate,
                        "'" + call.getFunction() + "' is no function of 'accumulate'; expected " + functions());
            }
            for (String parameter : call.getParams()) {
                java.judgeExpression(text.piece(parameter.strip(), accumulate.getLine()));
            }
        }
        if (accumulate instanceof GroupByDescr group && group.getGroupingFunction() != null) {
            java.judgeExpression(text.piece(group.getGroupingFunction().strip(), group.getLine()));
        }
    }

    private static String functions() {
        return "count, sum, average, min, max, collectList or collectSet";
    }
}
