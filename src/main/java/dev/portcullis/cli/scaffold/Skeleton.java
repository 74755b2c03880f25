package dev.portcullis.cli.scaffold;

import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import java.util.Map;

/**
 * A control that works before its author has changed a word of it.
 *
 * @param title one line
 * @param area the folder of the rule file, in small letters, digits and hyphens
 */
public record Skeleton(String id, String title, Severity severity, SubjectType subject, String area) {

    /** The rule file: header, a rule for the violation, and one for missing data. */
    public String rule() {
        return text("rule");
    }

    /** The feature: an example that complies, one that violates, and those that nobody can tell. */
    public String feature() {
        return text("feature");
    }

    private String text(String kind) {
        return Texts.of("skeleton/" + kind + "/" + subject.word(), Map.of("control", this));
    }

    /**
     * The file that names a pack.
     *
     * @param folder the name of the pack's folder; what a pack's name may not hold becomes a hyphen
     * @param version of the program
     */
    public static String pack(String folder, String version) {
        String name = folder.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[._-]+", "");
        return Texts.of(
                "skeleton/pack",
                Map.of(
                        "name",
                        name.isEmpty() ? "our-rules" : Texts.yaml(name),
                        "version",
                        version.replaceFirst("[^0-9.].*$", "")));
    }

    /** The title as the header writes it down. */
    public String yamlTitle() {
        return Texts.yaml(title);
    }

    /** The package of the rules. */
    public String packageName() {
        return "rules." + area.replace('-', '_');
    }
}
