package dev.portcullis.cli.run;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.ControlSetting;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.Setting;
import dev.portcullis.control.SettingsInForce;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.input.Configuration;
import java.util.List;
import java.util.Map;

/**
 * The controls and values that a run judges by.
 *
 * @param settings where each value comes from
 */
public record Baseline(Catalogue catalogue, List<Parameter> parameters, List<Setting> settings, RuleBase rules) {

    /** Treat the controls as the configuration says, and compile their rules. */
    public static Baseline of(Catalogue catalogue, Configuration configuration) throws InvalidFilesException {
        Map<String, Map<String, Object>> parameters = configuration.parameters(catalogue);
        Map<String, ControlSetting> controls = configuration.controls(catalogue);
        Catalogue treated = catalogue.with(controls);
        return new Baseline(
                treated,
                treated.parameters(parameters),
                SettingsInForce.of(treated, configuration.name(), parameters, controls),
                RuleBase.compile(treated.files()));
    }
}
