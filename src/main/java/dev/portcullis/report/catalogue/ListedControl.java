package dev.portcullis.report.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.control.RulePack;
import dev.portcullis.control.Setting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A control as a list of controls shows it: as it is in force.
 *
 * @param needs as rule headers write them
 * @param frameworks by the keys of rule headers, the requirements that the header names, those with a guard included
 * @param pack the name of the pack that its rule file is in
 * @param switchedOff why the configuration switches it off; null when it is on
 */
public record ListedControl(
        String id,
        String title,
        String severity,
        String subject,
        List<String> needs,
        Map<String, List<String>> frameworks,
        List<ParameterInForce> parameters,
        String file,
        String pack,
        @Nullable String switchedOff) {

    /**
     * A parameter with its value.
     *
     * @param range which integers are allowed, in words; empty where any value of the type will do
     * @param value a Long, String, Boolean, List of String, or List of Lists of two Strings; so is {@code usual}
     * @param origin {@code default}, or the configuration file as messages show it
     * @param usual the value where nobody sets one
     */
    public record ParameterInForce(
            String name,
            String type,
            String range,
            Object value,
            String origin,
            @JsonProperty("default") Object usual,
            @Nullable Long min,
            @Nullable Long max,
            String description) {}

    /**
     * All controls in force, by id.
     *
     * @param settings of all their parameters
     */
    public static List<ListedControl> all(Catalogue catalogue, List<Setting> settings) {
        return catalogue.controls().stream()
                .map(control -> of(control, catalogue, settings))
                .toList();
    }

    /** A list of objects with the names of this record's components. */
    public static String json(List<ListedControl> controls) {
        return CatalogueJson.write(controls);
    }

    static ListedControl of(Control control, Catalogue catalogue, List<Setting> settings) {
        return new ListedControl(
                control.id(),
                control.title(),
                control.severity().word(),
                control.subject().word(),
                control.needs(),
                control.frameworks(),
                control.parameters().values().stream()
                        .map(parameter -> inForce(parameter, setting(control, parameter.name(), settings)))
                        .toList(),
                control.file(),
                pack(control, catalogue).name(),
                control.switchedOff());
    }

    private static ParameterInForce inForce(ParameterDeclaration parameter, Setting setting) {
        return new ParameterInForce(
                parameter.name(),
                parameter.type(),
                parameter.range(),
                setting.value(),
                setting.origin(),
                parameter.defaultValue(),
                parameter.min(),
                parameter.max(),
                parameter.description());
    }

    private static Setting setting(Control control, String name, List<Setting> settings) {
        return settings.stream()
                .filter(setting ->
                        setting.control().equals(control.id()) && setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(control.id() + " has no value of " + name));
    }

    /** The last one that holds it: a later pack replaces controls of earlier ones. */
    private static RulePack pack(Control control, Catalogue catalogue) {
        return catalogue.packs().stream()
                .filter(pack -> pack.files().stream()
                        .anyMatch(file -> file.control().id().equals(control.id())))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException(control.id() + " is in no pack"));
    }
}
