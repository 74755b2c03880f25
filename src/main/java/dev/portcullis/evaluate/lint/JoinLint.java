package dev.portcullis.evaluate.lint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.portcullis.evaluate.lint.PatternLint.Condition;
import java.util.List;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Warns of conditions that compare one fact with another in a way that Drools cannot index: each pair of facts is then
 * looked at, which takes minutes where it could take milliseconds.
 */
final class JoinLint {
    private static final String NO_EQUALS = "expected 'property == $variable' in place of equals";

    private final Source source;
    private final Scope scope;

    JoinLint(Source source, Scope scope) {
        this.source = source;
        this.scope = scope;
    }

    /** The conditions of one pattern; the scope holds what earlier ones bound. */
    void check(List<Condition> conditions) {
        if (conditions.stream().anyMatch(condition -> indexed(condition.tree().getExpr()))) {
            return;
        }
        for (Condition condition : conditions) {
            Expression written = condition.tree().getExpr();
            String remedy = remedy(written);
            if (remedy != null && joins(written)) {
                source.warning(
                        condition.places().of(written),
                        "Drools cannot index this comparison with another fact; " + remedy);
            }
        }
    }

    private boolean indexed(Expression written) {
        return written instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.EQUALS
                && binary.getLeft() instanceof NameExpr left
                && scope.variable(left.getNameAsString()) == null
                && joins(binary.getRight());
    }

    private static @Nullable String remedy(Expression written) {
        if (equalsCall(written)) {
            return NO_EQUALS;
        }
        return written instanceof BinaryExpr binary ? remedy(binary) : null;
    }

    private static @Nullable String remedy(BinaryExpr binary) {
        if (binary.getOperator() == BinaryExpr.Operator.AND) {
            return "expected a comma in place of '&&'";
        } else if (binary.getOperator() != BinaryExpr.Operator.EQUALS) {
            return null;
        } else if (equalsCall(binary.getLeft())) {
            return NO_EQUALS;
        } else if (binary.getLeft() instanceof MethodCallExpr) {
            return "expected a property on the left, without brackets";
        }
        return binary.getLeft() instanceof NameExpr
                ? "expected the property on the left and the variable on the right"
                : null;
    }

    private static boolean equalsCall(Expression written) {
        return written instanceof MethodCallExpr call && call.getNameAsString().equals("equals");
    }

    /** Whether a variable of another fact is in it. */
    private boolean joins(Node node) {
        if (node instanceof NameExpr name) {
            Scope.Variable variable = scope.variable(name.getNameAsString());
            return variable != null && variable.joins();
        } else if (node instanceof PointFreeExpr words) {
            return joins(words.getLeft()) || words.getRight().stream().anyMatch(this::joins);
        }
        return node.getChildNodes().stream().anyMatch(this::joins);
    }
}
