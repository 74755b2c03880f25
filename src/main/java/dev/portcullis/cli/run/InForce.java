package dev.portcullis.cli.run;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.ControlSetting;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.Setting;
import dev.portcullis.control.SettingsInForce;
import dev.portcullis.input.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The controls and values that the configuration puts in force; nothing of them is compiled.
 *
 * @param catalogue the controls as the configuration wants them treated
 * @param settings where each value comes from
 */
public record InForce(Catalogue catalogue, List<Parameter> parameters, List<Setting> settings) {

    /** Treat the controls as the configuration says; all that is wrong with its settings is told at once. */
    public static InForce of(Catalogue catalogue, Configuration configuration) throws InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        Map<String, Map<String, Object>> parameters = Map.of();
        Map<String, ControlSetting> controls = Map.of();
        try {
            parameters = configuration.parameters(catalogue);
        } catch (InvalidFilesException wrong) {
            mistakes.addAll(wrong.mistakes());
        }
        try {
            controls = configuration.controls(catalogue);
        } catch (InvalidFilesException wrong) {
            mistakes.addAll(wrong.mistakes());
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        Catalogue treated = catalogue.with(controls);
        return new InForce(
                treated,
                treated.parameters(parameters),
                SettingsInForce.of(treated, configuration.name(), parameters, controls));
    }
}
