package dev.portcullis.evaluate.lint;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.portcullis.evaluate.Findings;
import dev.portcullis.evaluate.facts.FactCatalogue;
import dev.portcullis.evaluate.facts.Property;
import dev.portcullis.evaluate.facts.TypeWords;
import dev.portcullis.evaluate.lint.Operand.Kind;
import dev.portcullis.spelling.Nearest;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether what a rule compares, or hands over, fits together. */
final class Comparison {
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");
    private static final Set<Kind> ORDERED = Set.of(Kind.NUMBER, Kind.TEXT, Kind.MOMENT, Kind.UNKNOWN);

    private static final Map<String, String> CALLS = Map.of(
            "fail", "fail(subject, message, evidence…)",
            "notAssessed", "notAssessed(subject, reason)",
            "notApplicable", "notApplicable(subject, reason)",
            "evidence", "evidence(what, observed, expected)");

    private final Source source;
    private final Places places;

    Comparison(Source source, Places places) {
        this.source = source;
        this.places = places;
    }

    static boolean compares(String operator) {
        return EQUALITY.contains(operator) || ORDER.contains(operator);
    }

    void check(Operand left, String operator, Operand right) {
        if (ORDER.contains(operator) && !ORDERED.contains(left.kind())) {
            wrong(right, describe(left) + " is " + is(left) + " and has no order; expected == or !=");
        } else if (!fit(left.kind(), right.kind()) || differentFacts(left, right)) {
            wrong(
                    right,
                    describe(left) + " is " + is(left) + " and is compared with " + right.typeInWords() + "; expected "
                            + wanted(left));
        } else if (EQUALITY.contains(operator)) {
            word(left, right);
            word(right, left);
        }
    }

    /** The operators that are words: {@code in}, {@code matches}, {@code contains}, {@code memberOf}. */
    void check(Operand left, String operator, List<Operand> right) {
        switch (operator) {
            case "in" -> right.forEach(one -> check(left, "==", one));
            case "matches" -> right.forEach(one -> matches(left, one));
            case "contains" -> {
                if (!Set.of(Kind.LIST, Kind.TEXT, Kind.UNKNOWN).contains(left.kind())) {
                    wrong(left, describe(left) + " is " + is(left) + " and contains nothing; expected a list");
                }
            }
            case "memberOf" ->
                right.stream()
                        .filter(one -> one.kind() != Kind.LIST && one.kind() != Kind.UNKNOWN)
                        .forEach(one ->
                                wrong(one, "only a list has members, not " + one.typeInWords() + "; expected a list"));
            default -> {}
        }
    }

    private void matches(Operand left, Operand pattern) {
        if (left.kind() != Kind.TEXT && left.kind() != Kind.UNKNOWN) {
            wrong(left, describe(left) + " is " + is(left) + "; expected text, which alone can match a pattern");
        }
        if (pattern.node() instanceof StringLiteralExpr literal) {
            try {
                Pattern.compile(literal.asString());
            } catch (PatternSyntaxException noPattern) {
                wrong(
                        pattern,
                        "not a regular expression: " + noPattern.getDescription()
                                + "; expected one in which special characters are escaped");
            }
        }
    }

    /** What a predicate, or a call on {@code findings}, is asked with. */
    void arguments(Operand owner, String name, List<Operand> given) {
        List<Type> types = FactCatalogue.of(owner.raw())
                .flatMap(fact -> fact.property(name))
                .map(Property::arguments)
                .orElse(
                        CALLS.containsKey(name) && owner.raw() == Findings.class
                                ? List.of(Object.class, String.class)
                                : List.of());
        boolean evidence = name.equals("evidence");
        for (int at = 0; !evidence && at < Math.min(types.size(), given.size()); at++) {
            Kind wanted = Operand.of(given.get(at).node(), types.get(at)).kind();
            if (!fit(wanted, given.get(at).kind())) {
                wrong(
                        given.get(at),
                        "'" + name + "' is asked with " + given.get(at).typeInWords() + "; expected "
                                + TypeWords.of(types.get(at)));
            }
        }
    }

    static String expected(Operand owner, String name) {
        if (owner.raw() == Findings.class && CALLS.containsKey(name)) {
            return "; expected " + CALLS.get(name);
        }
        return FactCatalogue.of(owner.raw())
                .flatMap(fact -> fact.property(name))
                .map(property -> "; expected " + property.form())
                .orElse("");
    }

    private void word(Operand left, Operand right) {
        Property property = left.property();
        if (property != null
                && !property.words().isEmpty()
                && right.node() instanceof StringLiteralExpr literal
                && !property.words().contains(literal.asString())) {
            wrong(
                    right,
                    describe(left) + " is never '" + literal.asString() + "'; expected one of "
                            + String.join(", ", property.words()) + Nearest.hint(literal.asString(), property.words()));
        }
    }

    private static boolean fit(Kind one, Kind other) {
        return one == other
                || one == Kind.UNKNOWN
                || other == Kind.UNKNOWN
                || one == Kind.NOTHING
                || other == Kind.NOTHING;
    }

    private static boolean differentFacts(Operand left, Operand right) {
        return left.kind() == Kind.FACT && right.kind() == Kind.FACT && left.raw() != right.raw();
    }

    private static String describe(Operand operand) {
        return operand.property() == null
                ? "the left side"
                : "'" + operand.property().name() + "'";
    }

    private static String is(Operand operand) {
        return operand.property() == null
                ? operand.typeInWords()
                : operand.property().typeInWords();
    }

    private static String wanted(Operand operand) {
        boolean mayBeNull = operand.property() != null && operand.property().mayBeUnknown();
        return switch (operand.kind()) {
            case TRUTH -> mayBeNull ? "true, false or null" : "true or false";
            case TEXT -> "text in quotes" + (mayBeNull ? " or null" : "");
            default -> operand.typeInWords() + (mayBeNull ? " or null" : "");
        };
    }

    private void wrong(Operand operand, String problem) {
        source.mistake(places.of(operand.node()), problem);
    }
}
