package dev.portcullis.evaluate.lint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.portcullis.control.Control;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.spelling.Nearest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a rule reads parameters that its header declares, by the accessor of their type. */
final class ParameterLint {
    private static final Map<String, String> ACCESSORS = Map.of(
            "integer", "number",
            "text", "text",
            "boolean", "flag",
            "list of text", "texts",
            "list of pairs", "pairs");

    private final Source source;

    ParameterLint(Source source) {
        this.source = source;
    }

    /** A condition {@code property == "text"} of a pattern on Parameter. */
    record Choice(String property, String value, int place) {}

    /** The choice that a condition is, or null. */
    static @Nullable Choice choice(Node condition, Places places) {
        if (condition instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.EQUALS
                && binary.getLeft() instanceof NameExpr name
                && binary.getRight() instanceof StringLiteralExpr literal) {
            return new Choice(name.getNameAsString(), literal.asString(), places.of(literal));
        }
        return null;
    }

    /** The declaration of the parameter that a pattern chooses, or null when it chooses none. */
    @Nullable
    ParameterDeclaration chosen(Control control, List<Choice> choices, int pattern) {
        Choice owner = of(choices, "control");
        Choice name = of(choices, "name");
        if (owner == null || name == null) {
            source.mistake(
                    pattern,
                    "a Parameter must be chosen by its control and its name; expected Parameter(control == \""
                            + control.id() + "\", name == …)");
            return null;
        }
        if (!owner.value().equals(control.id())) {
            source.mistake(
                    owner.place(),
                    "'" + owner.value() + "' is another control, whose parameters are not for this one; expected \""
                            + control.id() + "\"");
            return null;
        }
        ParameterDeclaration declaration = control.parameters().get(name.value());
        if (declaration == null) {
            source.mistake(
                    name.place(),
                    "the header declares no parameter '" + name.value() + "'; expected "
                            + (control.parameters().isEmpty()
                                    ? "its declaration under 'parameters'"
                                    : "one of "
                                            + String.join(
                                                    ", ", control.parameters().keySet()))
                            + Nearest.hint(name.value(), control.parameters().keySet()));
        }
        return declaration;
    }

    private static @Nullable Choice of(List<Choice> choices, String property) {
        return choices.stream()
                .filter(choice -> choice.property().equals(property))
                .findFirst()
                .orElse(null);
    }

    /** Check that the value of a chosen parameter is read as what it was declared to be. */
    void checkValue(Operand parameter, String accessor, int place) {
        ParameterDeclaration declaration = parameter.parameter();
        String right = declaration == null ? null : ACCESSORS.get(declaration.type());
        if (declaration != null
                && parameter.raw() == Parameter.class
                && ACCESSORS.containsValue(accessor)
                && !accessor.equals(right)) {
            source.mistake(
                    place,
                    "the parameter '" + declaration.name() + "' is of type " + declaration.type() + " and is read as '"
                            + accessor + "'; expected '" + right + "'");
        }
    }
}
