package dev.portcullis.report.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.Guard;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.Setting;
import dev.portcullis.evaluate.facts.Property;
import dev.portcullis.evaluate.lint.LookedAt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One control in full.
 *
 * @param mendedBy the change through Zoho's API that mends what it finds, by the word of rule headers; null for none
 * @param byHand whether only an attestation can answer it
 * @param treatment what the configuration says of the control as a whole, with the reason; empty when nothing
 * @param references by the keys of the frameworks, each in the order of the header
 * @param facts what the conditions of its rules look at
 * @param rules its rules as written, without the header
 * @param examples of features; empty when there are none
 */
public record Explanation(
        @JsonUnwrapped ListedControl control,
        String rationale,
        String remediation,
        @Nullable String mendedBy,
        boolean byHand,
        List<Treatment> treatment,
        List<Reference> references,
        List<FactSeen> facts,
        String rules,
        List<Example> examples) {

    /**
     * How a user wants the control treated.
     *
     * @param name {@code enabled} or {@code severity}
     * @param inRuleFile the value without the configuration
     */
    public record Treatment(String name, Object value, String origin, String reason, Object inRuleFile) {}

    /**
     * A requirement of a framework.
     *
     * @param framework the key of rule headers
     * @param title empty when we do not know it
     * @param evidenced whether the control gives evidence for it with the values in force
     */
    public record Reference(
            String framework, String requirement, String title, List<Limit> limits, boolean evidenced) {}

    /**
     * Up to which value of a parameter a reference holds.
     *
     * @param range which values hold, in words
     * @param value the one in force
     */
    public record Limit(String parameter, String range, long value, boolean holds) {}

    /** A fact, with the properties that conditions name. */
    public record FactSeen(String name, String meaning, List<PropertySeen> properties) {}

    /**
     * A property that conditions name.
     *
     * @param name as rules write it
     */
    public record PropertySeen(String name, String type, String meaning) {}

    /**
     * An example, or an outline of several.
     *
     * @param count how many there are, each row of an outline one
     * @param file the feature, as messages show it
     * @param line counted from 1
     */
    public record Example(String name, int count, String file, int line) {}

    /**
     * Put it together.
     *
     * @param file the control as its rule file has it
     * @param catalogue the controls in force, this one among them
     * @param settings of all their parameters
     */
    public static Explanation of(
            RuleFile file, Catalogue catalogue, List<Setting> settings, List<LookedAt> looks, List<Example> examples) {
        Control written = file.control();
        Control control = catalogue.only(written.id()).controls().get(0);
        List<Setting> own = settings.stream()
                .filter(setting -> setting.control().equals(written.id()))
                .toList();
        return new Explanation(
                ListedControl.of(control, catalogue, own),
                control.rationale(),
                control.remediation(),
                control.mending() == null ? null : control.mending().word(),
                control.byHand(),
                own.stream()
                        .filter(setting -> setting.reason() != null)
                        .map(setting -> treatment(setting, written))
                        .toList(),
                references(control, own),
                looks.stream().map(Explanation::seen).toList(),
                file.text().substring(file.text().indexOf("*/") + 2).strip(),
                examples);
    }

    private static Treatment treatment(Setting setting, Control written) {
        Object inRuleFile =
                setting.name().equals("severity") ? written.severity().word() : true;
        return new Treatment(
                setting.name(), setting.value(), setting.origin(), String.valueOf(setting.reason()), inRuleFile);
    }

    private static List<Reference> references(Control control, List<Setting> settings) {
        Map<String, Map<String, String>> known = Requirements.read();
        return control.frameworks().entrySet().stream()
                .flatMap(framework -> framework.getValue().stream().distinct().map(requirement -> {
                    List<Limit> limits = control.guards().stream()
                            .filter(guard -> guard.framework().equals(framework.getKey())
                                    && guard.reference().equals(requirement))
                            .map(guard -> limit(guard, settings))
                            .toList();
                    return new Reference(
                            framework.getKey(),
                            requirement,
                            known.getOrDefault(framework.getKey(), Map.of()).getOrDefault(requirement, ""),
                            limits,
                            limits.stream().allMatch(Limit::holds));
                }))
                .toList();
    }

    private static Limit limit(Guard guard, List<Setting> settings) {
        long value = settings.stream()
                .filter(setting -> setting.name().equals(guard.parameter()))
                .map(setting -> (Long) setting.value())
                .findFirst()
                .orElseThrow();
        return new Limit(guard.parameter(), guard.range(), value, guard.holds(value));
    }

    private static FactSeen seen(LookedAt looked) {
        return new FactSeen(
                looked.fact().name(),
                looked.fact().meaning(),
                looked.properties().stream().map(Explanation::seen).toList());
    }

    private static PropertySeen seen(Property property) {
        return new PropertySeen(property.form(), property.typeInWords(), property.meaning());
    }

    /** One object: that of the list of controls, with more keys. */
    public String json() {
        return CatalogueJson.write(this);
    }
}
