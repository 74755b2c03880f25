package dev.portcullis.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns the YAML header of a rule file into its control. */
final class HeaderReader {
    private static final YamlSchema SCHEMA = YamlSchema.beside(HeaderReader.class, "rule-header.schema.json");

    private final String file;
    private final String id;
    private final List<Mistake> mistakes;

    /** @param id the file's name without its ending */
    HeaderReader(String file, String id, List<Mistake> mistakes) {
        this.file = file;
        this.id = id;
        this.mistakes = mistakes;
    }

    /** The control, or null when mistakes were added. */
    @Nullable
    Control read(String text) {
        int open = text.indexOf("/*");
        int close = text.indexOf("*/");
        if (open < 0 || close < open || !text.substring(0, open).isBlank()) {
            mistakes.add(new Mistake(file, 1, 1, "the file must open with a block comment that is the YAML header"));
            return null;
        }
        int above = (int) text.substring(0, open).chars().filter(c -> c == '\n').count();
        // Two blanks keep the columns of a first key that stands on the line of the comment's opening.
        String yaml = "  ".concat(text.substring(open + 2, close));
        int before = mistakes.size();
        JsonNode header = SCHEMA.read(file, yaml.startsWith("  \n") ? yaml.substring(2) : yaml, above, mistakes);
        return header == null || mistakes.size() > before ? null : control(header, above, before);
    }

    private @Nullable Control control(JsonNode header, int above, int before) {
        if (!id.equals(string(header, "id"))) {
            mistakes.add(YamlSchema.mistakeAt(
                    file,
                    header.get("id"),
                    above,
                    "id '" + string(header, "id") + "' differs from the file name, expected '" + id + "'"));
        }
        if (id.chars().anyMatch(Character::isWhitespace)) {
            String problem = "id '" + id + "' holds a blank; a rule's name could not be told from it";
            mistakes.add(YamlSchema.mistakeAt(file, header.get("id"), above, problem));
        }
        Map<String, ParameterDeclaration> parameters = parameters(header.get("parameters"), above);
        Map<String, List<String>> frameworks = frameworks(header.get("frameworks"));
        List<Guard> guards = new GuardReader(file, above, mistakes).read(header.get("guards"), frameworks, parameters);
        return mistakes.size() > before
                ? null
                : new Control(
                        id,
                        string(header, "title"),
                        Severity.of(string(header, "severity")),
                        SubjectType.of(string(header, "subject")),
                        Values.texts(header.get("needs")),
                        string(header, "rationale"),
                        string(header, "remediation"),
                        frameworks,
                        parameters,
                        guards,
                        null,
                        header.has("replaces") && header.get("replaces").asBoolean(),
                        file);
    }

    private Map<String, ParameterDeclaration> parameters(@Nullable JsonNode declared, int above) {
        var parameters = new LinkedHashMap<String, ParameterDeclaration>();
        if (declared != null) {
            declared.properties().forEach(entry -> {
                ParameterDeclaration declaration = declaration(entry.getKey(), entry.getValue());
                String problem = declaration.problemWith(declaration.defaultValue());
                if (problem != null) {
                    mistakes.add(YamlSchema.mistakeAt(file, entry.getValue(), above, "default of " + problem));
                }
                parameters.put(entry.getKey(), declaration);
            });
        }
        return parameters;
    }

    private static ParameterDeclaration declaration(String name, JsonNode spec) {
        return new ParameterDeclaration(
                name,
                string(spec, "type"),
                Values.plain(spec.get("default")),
                spec.has("min") ? spec.get("min").asLong() : null,
                spec.has("max") ? spec.get("max").asLong() : null,
                string(spec, "description"),
                spec.has("not-applicable-when-empty")
                        && spec.get("not-applicable-when-empty").asBoolean());
    }

    private static Map<String, List<String>> frameworks(JsonNode node) {
        var frameworks = new TreeMap<String, List<String>>();
        node.properties().forEach(entry -> frameworks.put(entry.getKey(), Values.texts(entry.getValue())));
        return frameworks;
    }

    private static String string(JsonNode node, String key) {
        try {
            return node.get(key).asString().strip();
        } catch (JacksonException notText) {
            throw new IllegalStateException("the schema lets only text pass for " + key, notText);
        }
    }
}
