package dev.portcullis.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what was set for each control and what was left at its default. */
public final class SettingsInForce {
    private SettingsInForce() {}

    /**
     * All settings in the order of the controls: how a control is treated first, then its parameters.
     *
     * @param origin the configuration file as reports show it
     * @param parameters by control and name, the parameters that are set
     * @param controls by control, how users want it treated
     */
    public static List<Setting> of(
            Catalogue catalogue,
            String origin,
            Map<String, Map<String, Object>> parameters,
            Map<String, ControlSetting> controls) {
        var settings = new ArrayList<Setting>();
        for (Control control : catalogue.controls()) {
            treatment(control.id(), controls.get(control.id()), origin, settings);
            Map<String, Object> own = parameters.getOrDefault(control.id(), Map.of());
            control.parameters().forEach((name, declaration) -> {
                Object value = own.get(name);
                settings.add(
                        value == null
                                ? new Setting(control.id(), name, declaration.defaultValue(), Setting.DEFAULT, null)
                                : new Setting(control.id(), name, value, origin, null));
            });
        }
        return List.copyOf(settings);
    }

    private static void treatment(
            String control, @Nullable ControlSetting setting, String origin, List<Setting> settings) {
        if (setting != null && setting.enabled() != null) {
            settings.add(new Setting(control, "enabled", setting.enabled(), origin, setting.reason()));
        }
        if (setting != null && setting.severity() != null) {
            String word = setting.severity().word();
            settings.add(new Setting(control, "severity", word, origin, setting.reason()));
        }
    }
}
