package dev.portcullis.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads which framework references hold only up to some value of a parameter. */
final class GuardReader {
    private final String file;
    private final int above;
    private final List<Mistake> mistakes;

    /** @param above how many lines of the file stand above the header */
    GuardReader(String file, int above, List<Mistake> mistakes) {
        this.file = file;
        this.above = above;
        this.mistakes = mistakes;
    }

    /** The guards in the order of the header; what names no reference or parameter of the control is a mistake. */
    List<Guard> read(
            @Nullable JsonNode declared,
            Map<String, List<String>> frameworks,
            Map<String, ParameterDeclaration> parameters) {
        var guards = new ArrayList<Guard>();
        if (declared == null) {
            return guards;
        }
        declared.properties()
                .forEach(framework -> framework.getValue().properties().forEach(reference -> {
                    List<String> known = frameworks.getOrDefault(framework.getKey(), List.of());
                    if (!known.contains(reference.getKey())) {
                        String named = framework.getKey() + " " + reference.getKey();
                        wrong(
                                reference.getValue(),
                                "guards name " + named + ", which is none of the control's frameworks");
                    }
                    reference.getValue().properties().forEach(bound -> {
                        var guard = new Guard(
                                framework.getKey(),
                                reference.getKey(),
                                bound.getKey(),
                                number(bound.getValue(), "min"),
                                number(bound.getValue(), "max"));
                        check(guard, parameters.get(guard.parameter()), bound.getValue());
                        guards.add(guard);
                    });
                }));
        return List.copyOf(guards);
    }

    private void check(Guard guard, @Nullable ParameterDeclaration parameter, JsonNode place) {
        if (parameter == null || !(parameter.defaultValue() instanceof Long usual)) {
            wrong(place, "guards name '" + guard.parameter() + "'; expected an integer parameter of the control");
        } else if (!guard.holds(usual)) {
            wrong(
                    place,
                    "the default of '" + guard.parameter() + "' is " + usual + ", with which " + guard.framework() + " "
                            + guard.reference() + " does not hold; expected " + guard.range());
        }
    }

    private static @Nullable Long number(JsonNode bound, String key) {
        return bound.has(key) ? bound.get(key).asLong() : null;
    }

    private void wrong(JsonNode place, String problem) {
        mistakes.add(YamlSchema.mistakeAt(file, place, above, problem));
    }
}
