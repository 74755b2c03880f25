package dev.portcullis.evaluate.lint;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.NameExpr;
import dev.portcullis.control.Control;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.evaluate.facts.Fact;
import dev.portcullis.evaluate.facts.FactCatalogue;
import dev.portcullis.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of one rule from top to bottom. */
final class PatternLint {
    private static final ParseStart<DrlxExpression> CONDITION = DrlxParser.buildDrlxParserWithArguments(List.of());

    private final Source source;
    private final Names names;
    private final Scope scope;
    private final @Nullable Control control;

    PatternLint(Source source, Names names, Scope scope, @Nullable Control control) {
        this.source = source;
        this.names = names;
        this.scope = scope;
        this.control = control;
    }

    /** A condition in brackets, as Drools' parser of expressions reads it. */
    record Condition(DrlxExpression tree, Places places) {}

    void read(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (part instanceof ConditionalElementDescr several) {
            several.getDescrs().forEach(inner -> read((BaseDescr) inner));
        }
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr totals) {
            totals(totals);
        } else if (pattern.getSource() instanceof CollectDescr list && list.getInputPattern() != null) {
            pattern(list.getInputPattern());
        } else if (pattern.getSource() instanceof FromDescr from) {
            from(from);
        }
        Operand fact = fact(pattern);
        List<Condition> conditions = conditions(pattern);
        if (FactCatalogue.of(fact.raw()).isPresent()) {
            scope.look(fact.raw());
        }
        ParameterDeclaration chosen = fact.type() == Parameter.class ? chosen(conditions, pattern) : null;
        Operand self = new Operand(fact.node(), fact.type(), null, chosen, false);
        for (Condition condition : conditions) {
            var reader = new ExpressionLint(source, names, scope, condition.places(), self);
            reader.read(condition.tree());
        }
        new JoinLint(source, scope).check(conditions);
        if (pattern.getIdentifier() != null) {
            scope.bind(pattern.getIdentifier(), new Scope.Variable(fact.type(), chosen, fact.raw()));
        }
    }

    /** What is wrong in it is left to the compiler. */
    private void from(FromDescr from) {
        String text = String.valueOf(from.getDataSource().getText()).strip();
        Condition condition = condition(text, 0);
        if (condition != null) {
            Operand none = Operand.unknown(new NameExpr());
            new ExpressionLint(new Source("", text), names, scope, condition.places(), none).read(condition.tree());
        }
    }

    private void totals(AccumulateDescr totals) {
        if (totals.getInput() != null) {
            read(totals.getInput());
        }
        totals.getFunctions().forEach(function -> {
            if (function.getBind() != null) {
                Class<?> type = function.getFunction().equals("count") ? long.class : null;
                scope.bind(function.getBind(), new Scope.Variable(type, null, null));
            }
        });
    }

    /** The type of what a pattern matches; unknown where that is no fact of ours. */
    private Operand fact(PatternDescr pattern) {
        Node nowhere = new NameExpr();
        String name = pattern.getObjectType();
        if (pattern.getSource() instanceof AccumulateDescr && name.equals("Object")) {
            return Operand.of(nowhere, Object.class);
        }
        int place = source.find(name, pattern.getStartCharacter());
        Optional<Fact> fact = names.fact(name);
        if (fact.isPresent()) {
            if (fact.get().part() && pattern.getSource() == null) {
                source.mistake(
                        place,
                        "a " + name + " is never given to a rule by itself, so that this never matches;"
                                + " expected a fact that leads to it, or 'from' such a one");
            }
            return Operand.of(nowhere, fact.get().type());
        }
        Class<?> other = names.type(name);
        if (other == null && !names.declared(name)) {
            source.mistake(place, unknown(name));
        }
        return Operand.of(nowhere, other);
    }

    private static String unknown(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return FactCatalogue.named(simple)
                .map(fact ->
                        "'" + name + "' is not imported; expected 'import " + fact.importName() + "' above the rules")
                .orElse("there is no fact '" + name + "'; expected one that 'portcullis rules facts' lists"
                        + Nearest.hint(simple, FactCatalogue.names()));
    }

    private List<Condition> conditions(PatternDescr pattern) {
        var conditions = new ArrayList<Condition>();
        for (Object part : pattern.getConstraint().getDescrs()) {
            if (part instanceof ExprConstraintDescr written && written.getStartCharacter() >= 0) {
                String text = source.text().substring(written.getStartCharacter(), written.getEndCharacter() + 1);
                Condition condition = condition(text, written.getStartCharacter());
                if (condition != null) {
                    conditions.add(condition);
                }
            }
        }
        return conditions;
    }

    private static @Nullable Condition condition(String text, int offset) {
        try {
            DrlxExpression tree = DrlxParser.parseExpression(CONDITION, text);
            return new Condition(tree, Places.ofCondition(tree, text, offset));
        } catch (ParseProblemException leftToTheCompiler) {
            return null;
        }
    }

    private @Nullable ParameterDeclaration chosen(List<Condition> conditions, PatternDescr pattern) {
        if (control == null) {
            return null;
        }
        List<ParameterLint.Choice> choices = conditions.stream()
                .map(condition -> ParameterLint.choice(condition.tree().getExpr(), condition.places()))
                .filter(Objects::nonNull)
                .toList();
        int place = source.find(pattern.getObjectType(), pattern.getStartCharacter());
        return new ParameterLint(source).chosen(control, choices, place);
    }
}
