package dev.portcullis.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns the YAML header of a rule file into its control. */
final class HeaderReader {
    private static final YamlSchema SCHEMA = YamlSchema.beside(HeaderReader.class, "rule-header.schema.json");
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+[\"']?", Pattern.MULTILINE);
    private static final HeaderIndex INDEX = HeaderIndex.shipped();

    private final String file;
    private final String reportedFile;
    private final String id;
    private final List<Mistake> mistakes;

    /**
     * @param file as messages show it
     * @param reportedFile as reports show it
     * @param id the file's name without its ending
     */
    HeaderReader(String file, String reportedFile, String id, List<Mistake> mistakes) {
        this.file = file;
        this.reportedFile = reportedFile;
        this.id = id;
        this.mistakes = mistakes;
    }

    /** The control, or null when mistakes were added. */
    @Nullable
    Control read(String text) {
        Header header = Header.of(text);
        if (header.problem() != null) {
            mistakes.add(new Mistake(file, header.above() + 1, header.column(), header.problem()));
            return null;
        }
        Control known = INDEX.control(header.yaml(), id, file, reportedFile, ruleLine(text));
        if (known != null) {
            return known;
        }
        int before = mistakes.size();
        JsonNode root = SCHEMA.read(file, header.yaml(), header.above(), mistakes);
        return root == null || mistakes.size() > before ? null : control(root, header.above(), before, ruleLine(text));
    }

    /** The YAML of a rule file that has a header. */
    static String yaml(String text) {
        return Header.of(text).yaml();
    }

    /** A mistake in the id of a file whose header was read before. */
    static Mistake mistakeAtId(RuleFile file, String problem) {
        Header header = Header.of(file.text());
        JsonNode root = SCHEMA.read(file.control().file(), header.yaml(), header.above(), new ArrayList<>());
        if (root == null) {
            throw new IllegalStateException("the header was read before");
        }
        return YamlSchema.mistakeAt(file.control().file(), root.get("id"), header.above(), problem);
    }

    /**
     * The YAML of a rule file, as it lies there.
     *
     * @param above how many lines of the file stand above the YAML
     * @param column of the problem, counted from 1
     * @param problem why there is no header, or null when there is one
     */
    private record Header(
            String yaml, int above, int column, @Nullable String problem) {
        static Header of(String text) {
            int open = text.indexOf("/*");
            if (open < 0 || !text.substring(0, open).isBlank()) {
                return new Header("", 0, 1, "the file must open with a block comment that is the YAML header");
            }
            int above = lineEnds(text, open);
            int column = open - text.lastIndexOf('\n', open);
            int close = text.indexOf("*/", open + 2);
            if (close < 0) {
                return new Header(
                        "", above, column, "the block comment is never closed; expected '*/' after the header");
            }
            // Blanks keep the columns of a first key that stands on the line of the comment's opening.
            String yaml = text.substring(open + 2, close);
            return new Header(yaml.startsWith("\n") ? yaml : " ".repeat(column + 1) + yaml, above, column, null);
        }
    }

    private @Nullable Control control(JsonNode header, int above, int before, int ruleLine) {
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
        String misfit =
                InputKind.problemWith(Values.texts(header.get("needs")), SubjectType.of(string(header, "subject")));
        if (misfit != null) {
            mistakes.add(YamlSchema.mistakeAt(file, header.get("needs"), above, misfit));
        }
        Map<String, ParameterDeclaration> parameters = parameters(header.get("parameters"), above);
        Map<String, List<String>> frameworks = frameworks(header.get("frameworks"));
        Mending mending = mending(header, above);
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
                        mending,
                        null,
                        flag(header, "by-hand"),
                        flag(header, "replaces"),
                        file,
                        reportedFile,
                        ruleLine);
    }

    private @Nullable Mending mending(JsonNode header, int above) {
        if (!header.has("mended-by")) {
            return null;
        }
        Mending mending = Mending.of(string(header, "mended-by"));
        mending.problemWith(SubjectType.of(string(header, "subject")))
                .ifPresent(
                        problem -> mistakes.add(YamlSchema.mistakeAt(file, header.get("mended-by"), above, problem)));
        return mending;
    }

    /** A file without a rule of its id is refused later on; until then its first line stands for one. */
    private int ruleLine(String text) {
        Matcher rule = RULE.matcher(text);
        for (int from = text.indexOf("*/"); rule.find(from); from = rule.start() + 1) {
            if (text.startsWith(id, rule.end())) {
                return 1 + lineEnds(text, text.indexOf("rule", rule.start()));
            }
        }
        return 1;
    }

    private static int lineEnds(String text, int before) {
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }

    private Map<String, ParameterDeclaration> parameters(@Nullable JsonNode declared, int above) {
        var parameters = new LinkedHashMap<String, ParameterDeclaration>();
        if (declared != null) {
            declared.properties().forEach(entry -> {
                ParameterDeclaration declaration = declaration(entry.getKey(), entry.getValue());
                String problem = declaration.problemWith(declaration.defaultValue());
                if (problem != null) {
                    mistakes.add(YamlSchema.mistakeAt(
                            file, entry.getValue().get("default"), above, "default of " + problem));
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

    private static boolean flag(JsonNode node, String key) {
        return node.has(key) && node.get(key).asBoolean();
    }

    private static String string(JsonNode node, String key) {
        try {
            return node.get(key).asString().strip();
        } catch (JacksonException notText) {
            throw new IllegalStateException("the schema lets only text pass for " + key, notText);
        }
    }
}
