package dev.portcullis.evaluate.lint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.portcullis.evaluate.facts.FactCatalogue;
import dev.portcullis.evaluate.facts.Property;
import dev.portcullis.spelling.Nearest;
import java.lang.reflect.Type;
import java.util.List;
import java.util.TreeSet;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression of a condition or an action: each name must be known, and what is compared must fit. What it
 * cannot understand it leaves to the compiler.
 */
final class ExpressionLint {
    private final Source source;
    private final Names names;
    private final Scope scope;
    private final Places places;
    private final @Nullable Operand fact;
    private final Comparison comparison;
    private @Nullable Operand lastCompared;

    /** @param fact of the pattern whose condition this is; null in an action */
    ExpressionLint(Source source, Names names, Scope scope, Places places, @Nullable Operand fact) {
        this.source = source;
        this.names = names;
        this.scope = scope;
        this.places = places;
        this.fact = fact;
        this.comparison = new Comparison(source, places);
    }

    Operand read(Node node) {
        if (node instanceof DrlxExpression whole) {
            return bound(whole);
        } else if (node instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        } else if (node instanceof NameExpr name) {
            return name(name, name.getNameAsString());
        } else if (node instanceof ThisExpr && fact != null) {
            return new Operand(node, fact.type(), null, null, false);
        } else if (node instanceof FieldAccessExpr access) {
            return field(access, access.getScope(), access.getName());
        } else if (node instanceof NullSafeFieldAccessExpr access) {
            return field(access, access.getScope(), access.getName());
        } else if (node instanceof MethodCallExpr call) {
            return call(call, call.getScope().orElse(null), call.getName(), call.getArguments());
        } else if (node instanceof NullSafeMethodCallExpr call) {
            return call(call, call.getScope().orElse(null), call.getName(), call.getArguments());
        } else if (node instanceof BinaryExpr binary) {
            return binary(binary);
        } else if (node instanceof HalfBinaryExpr half) {
            return half(half);
        } else if (node instanceof PointFreeExpr words) {
            return words(words);
        } else if (node instanceof UnaryExpr unary) {
            return Operand.of(node, read(unary.getExpression()).type());
        }
        return literalOrUnknown(node);
    }

    private Operand literalOrUnknown(Node node) {
        if (node instanceof NullLiteralExpr) {
            return Operand.of(node, Void.class);
        } else if (node instanceof BooleanLiteralExpr) {
            return Operand.of(node, boolean.class);
        } else if (node instanceof StringLiteralExpr || node instanceof CharLiteralExpr) {
            return Operand.of(node, String.class);
        } else if (node instanceof LiteralStringValueExpr) {
            return Operand.of(node, long.class);
        }
        node.getChildNodes().stream().filter(Expression.class::isInstance).forEach(this::read);
        return Operand.unknown(node);
    }

    private Operand bound(DrlxExpression whole) {
        Operand value = read(whole.getExpr());
        SimpleName bind = whole.getBind();
        if (bind != null) {
            Operand held = whole.getExpr() instanceof BinaryExpr && lastCompared != null ? lastCompared : value;
            Class<?> owner = fact == null || fact.type() == null ? null : fact.raw();
            scope.bind(bind.getIdentifier(), new Scope.Variable(held.type(), held.parameter(), owner));
        }
        return value;
    }

    private Operand name(Node node, String name) {
        Scope.Variable variable = scope.variable(name);
        if (variable != null) {
            return new Operand(node, variable.type(), null, variable.parameter(), false);
        }
        if (fact != null && fact.type() != null && new Members(fact).readable(name)) {
            new ParameterLint(source).checkValue(fact, name, places.of(node));
            return property(node, fact, name);
        }
        Class<?> global = names.global(name);
        Class<?> type = global == null ? names.type(name) : global;
        if (type != null) {
            return new Operand(node, type, null, null, global == null);
        }
        if (!names.declared(name) && (fact == null || fact.type() != null)) {
            source.mistake(places.of(node), unknown(name));
        }
        return Operand.unknown(node);
    }

    private String unknown(String name) {
        if (fact != null
                && !name.startsWith("$")
                && FactCatalogue.of(fact.raw()).isPresent()) {
            return new Members(fact).unknown(name);
        }
        var known = new TreeSet<>(scope.names());
        return "there is no '" + name + "' here; expected "
                + (known.isEmpty() ? "a variable that a condition binds" : "one of " + String.join(", ", known))
                + Nearest.hint(name, known);
    }

    private Operand property(Node node, Operand owner, String name) {
        Property property = owner.type() == null
                ? null
                : FactCatalogue.of(owner.raw())
                        .flatMap(known -> known.property(name))
                        .orElse(null);
        look(owner, name);
        Type type = property == null ? new Members(owner).readType(name) : property.type();
        return new Operand(node, type, property, null, false);
    }

    /** Only conditions look at properties: an action tells what they saw. */
    private void look(Operand owner, String name) {
        if (fact != null
                && owner.type() != null
                && FactCatalogue.of(owner.raw()).isPresent()) {
            scope.look(owner.raw()).add(name);
        }
    }

    private Operand field(Node node, Expression scopeOf, SimpleName name) {
        if (qualified(scopeOf)) {
            return Operand.unknown(node);
        }
        Operand owner = read(scopeOf);
        if (owner.type() == null || owner.named()) {
            return Operand.unknown(node);
        }
        new ParameterLint(source).checkValue(owner, name.getIdentifier(), places.of(name));
        Members members = new Members(owner);
        String asked = name.getIdentifier();
        if (!members.readable(asked)) {
            source.mistake(places.of(name), members.unknown(asked));
            return Operand.unknown(node);
        }
        if (fact == null && owner.raw().isRecord()) {
            source.mistake(
                    places.of(name), "in an action a property is read with brackets; expected '" + asked + "()'");
        }
        return property(node, owner, asked);
    }

    /** Whether this is the beginning of a name in full, such as {@code java.time}. */
    private boolean qualified(Expression node) {
        Node root = node;
        while (root instanceof FieldAccessExpr access) {
            root = access.getScope();
        }
        return root instanceof NameExpr name
                && List.of("java", "javax", "jdk", "sun", "com", "org", "dev").contains(name.getNameAsString())
                && scope.variable(name.getNameAsString()) == null;
    }

    private Operand call(Node node, @Nullable Expression scopeOf, SimpleName name, List<Expression> arguments) {
        Operand owner = scopeOf == null ? fact : qualified(scopeOf) ? null : read(scopeOf);
        List<Operand> given = arguments.stream().map(this::read).toList();
        boolean function = scopeOf == null && names.function(name.asString());
        if (function || owner == null || owner.type() == null) {
            return Operand.unknown(node);
        }
        String asked = name.getIdentifier();
        new ParameterLint(source).checkValue(owner, asked, places.of(name));
        Members members = new Members(owner);
        if (!members.known(asked)) {
            if (scopeOf != null || FactCatalogue.of(owner.raw()).isPresent()) {
                source.mistake(places.of(name), members.unknown(asked));
            }
            return Operand.unknown(node);
        }
        if (!members.accepts(asked, given.size())) {
            source.mistake(
                    places.of(name),
                    "'" + asked + "' is not asked with " + given.size() + (given.size() == 1 ? " value" : " values")
                            + Comparison.expected(owner, asked));
            return Operand.unknown(node);
        }
        comparison.arguments(owner, asked, given);
        look(owner, asked);
        Type type = members.type(asked, given.size());
        return given.isEmpty() ? property(node, owner, asked) : Operand.of(node, type);
    }

    private Operand binary(BinaryExpr binary) {
        Operand left = read(binary.getLeft());
        BinaryExpr.Operator operator = binary.getOperator();
        boolean logical = operator == BinaryExpr.Operator.AND || operator == BinaryExpr.Operator.OR;
        if (!logical) {
            lastCompared = left;
        }
        Operand right = read(binary.getRight());
        if (logical) {
            return Operand.of(binary, boolean.class);
        } else if (Comparison.compares(operator.asString())) {
            lastCompared = left;
            comparison.check(left, operator.asString(), right);
            return Operand.of(binary, boolean.class);
        }
        boolean text = left.kind() == Operand.Kind.TEXT || right.kind() == Operand.Kind.TEXT;
        boolean numbers = left.kind() == Operand.Kind.NUMBER && right.kind() == Operand.Kind.NUMBER;
        boolean sum = operator == BinaryExpr.Operator.PLUS;
        return Operand.of(binary, sum && text ? String.class : numbers ? long.class : null);
    }

    private Operand half(HalfBinaryExpr half) {
        Operand right = read(half.getRight());
        if (lastCompared != null) {
            comparison.check(lastCompared, half.getOperator().asString(), right);
        }
        return Operand.of(half, boolean.class);
    }

    private Operand words(PointFreeExpr words) {
        Operand left = read(words.getLeft());
        lastCompared = left;
        List<Operand> right = words.getRight().stream().map(this::read).toList();
        comparison.check(left, words.getOperator().getIdentifier(), right);
        return Operand.of(words, boolean.class);
    }
}
