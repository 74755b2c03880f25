package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.pseudonym.Pseudonyms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run judges by, besides rules and snapshot.
 *
 * @param noPortalExpected whether an organisation without a portal is in order
 * @param pseudonyms what findings call people by
 */
public record Settings(
        Instant asOf,
        List<Parameter> parameters,
        boolean noPortalExpected,
        Inputs inputs,
        Attestations attestations,
        Pseudonyms pseudonyms) {

    public Settings(
            Instant asOf,
            List<Parameter> parameters,
            boolean noPortalExpected,
            Inputs inputs,
            Attestations attestations) {
        this(asOf, parameters, noPortalExpected, inputs, attestations, Pseudonyms.NONE);
    }

    public Settings(Instant asOf, List<Parameter> parameters, boolean noPortalExpected, Inputs inputs) {
        this(asOf, parameters, noPortalExpected, inputs, Attestations.NONE);
    }

    public Settings(Instant asOf, List<Parameter> parameters, boolean noPortalExpected) {
        this(asOf, parameters, noPortalExpected, Inputs.NONE);
    }

    /** Why a control as a whole does not apply to this run, or null when it does. */
    @Nullable
    String notApplicable(Control control) {
        if (control.switchedOff() != null) {
            return "switched off in the configuration: " + control.switchedOff();
        }
        String missing = inputs.missingFor(control);
        String empty = emptyParameterOf(control);
        return missing != null || empty.isEmpty() ? missing : "the parameter '" + empty + "' is empty";
    }

    /** Whether a control has nothing to say because a list it rests on is empty; then the parameter's name, else "". */
    private String emptyParameterOf(Control control) {
        return parameters.stream()
                .filter(parameter -> parameter.control().equals(control.id()))
                .filter(parameter -> silencing(control.parameters().get(parameter.name())))
                .filter(parameter -> parameter.value() instanceof List<?> list && list.isEmpty())
                .map(Parameter::name)
                .findFirst()
                .orElse("");
    }

    private static boolean silencing(@Nullable ParameterDeclaration declaration) {
        return declaration != null && declaration.notApplicableWhenEmpty();
    }
}
