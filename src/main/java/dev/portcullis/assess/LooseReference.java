package dev.portcullis.assess;

import dev.portcullis.control.Control;
import dev.portcullis.control.Guard;
import dev.portcullis.control.Parameter;
import java.util.List;

/**
 * A requirement that a control gives no evidence for, since a parameter is set looser than the requirement allows.
 *
 * @param framework the key of rule headers
 * @param reference the requirement
 * @param reason a sentence without a full stop
 */
public record LooseReference(String framework, String reference, String reason) {

    /** Those of one control, in the order of its header. */
    static List<LooseReference> of(Control control, List<Parameter> parameters) {
        return control.guards().stream()
                .flatMap(guard -> parameters.stream()
                        .filter(parameter -> parameter.control().equals(control.id()))
                        .filter(parameter -> parameter.name().equals(guard.parameter()))
                        .filter(parameter -> !guard.holds(parameter.number()))
                        .map(parameter -> of(guard, parameter)))
                .toList();
    }

    private static LooseReference of(Guard guard, Parameter parameter) {
        return new LooseReference(
                guard.framework(),
                guard.reference(),
                "'" + guard.parameter() + "' is " + parameter.number() + "; the requirement holds with "
                        + guard.range());
    }
}
