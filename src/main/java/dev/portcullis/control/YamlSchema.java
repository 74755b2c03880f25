package dev.portcullis.control;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import dev.portcullis.spelling.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML that users write against a JSON Schema, and says of every mistake where it stands. */
public final class YamlSchema {
    private final Class<?> neighbour;
    private final String resource;
    private @Nullable Schema loaded;

    private YamlSchema(Class<?> neighbour, String resource) {
        this.neighbour = neighbour;
        this.resource = resource;
    }

    /** The schema that lies beside {@code neighbour} in the jar; it is loaded for the first text, since most runs have none. */
    public static YamlSchema beside(Class<?> neighbour, String resource) {
        return new YamlSchema(neighbour, resource);
    }

    private synchronized Schema schema() {
        if (loaded == null) {
            loaded = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(source(), InputFormat.JSON);
        }
        return loaded;
    }

    private String source() {
        try (InputStream input = neighbour.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What reads YAML; loaded with the first text too. */
    private static final class Parser {
        static final NodeReader NODES = NodeReader.builder()
                .yamlMapper(YAMLMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .locationAware()
                .build();

        /** The YAML parser ends its message with what is wrong and where; before that stands what it was about to read. */
        static final Pattern MESSAGE = Pattern.compile("(?:.*\n)*(.+)\n in [^\n]*line (\\d+), column (\\d+)");

        static JsonNode read(String text) {
            JsonNode root = NODES.readTree(text, InputFormat.YAML);
            boolean empty = root == null || root.isMissingNode() || root.isNull();
            return empty ? JsonNodeFactory.instance.objectNode() : root;
        }
    }

    /**
     * Read {@code text}; its mistakes are added to {@code mistakes}.
     *
     * @param above how many lines of the file stand above the text
     * @return the document, or null when it is not YAML; incomplete when mistakes were added
     */
    public @Nullable JsonNode read(String file, String text, int above, List<Mistake> mistakes) {
        JsonNode root = parse(file, text, above, mistakes);
        // The validator throws at a number of this kind, so nothing else can be said of such a file.
        if (root != null && !tooFarFromZero(file, root, above, mistakes)) {
            schema().validate(root).forEach(error -> mistakes.add(mistake(file, text, root, error, above)));
        }
        return root;
    }

    /** Whether there is a number with a point or an exponent that no long comes near, which is then a mistake. */
    private static boolean tooFarFromZero(String file, JsonNode node, int above, List<Mistake> mistakes) {
        boolean found = node.isFloatingPointNumber() && far(node.doubleValue());
        if (found) {
            mistakes.add(mistakeAt(file, node, above, "the number " + text(node) + " is too far from zero"));
        }
        for (JsonNode child : node) {
            found |= tooFarFromZero(file, child, above, mistakes);
        }
        return found;
    }

    private static boolean far(double number) {
        return Double.isFinite(number) && Math.abs(number) >= 0x1p63;
    }

    private static @Nullable JsonNode parse(String file, String text, int above, List<Mistake> mistakes) {
        try {
            return Parser.read(text);
        } catch (JacksonException notYaml) {
            mistakes.add(notYaml(file, notYaml, above));
            return null;
        }
    }

    private static Mistake notYaml(String file, JacksonException reason, int above) {
        String text = String.valueOf(reason.getOriginalMessage());
        Matcher parser = Parser.MESSAGE.matcher(text);
        if (parser.lookingAt()) {
            int line = Integer.parseInt(parser.group(2));
            return new Mistake(file, line + above, Integer.parseInt(parser.group(3)), "not YAML: " + parser.group(1));
        }
        if (text.startsWith("Trailing token")) {
            return at(file, reason.getLocation(), above, "a second document; expected one, without a line of '---'");
        }
        return at(
                file,
                reason.getLocation(),
                above,
                "not YAML: " + text.lines().findFirst().orElse(""));
    }

    private Mistake mistake(String file, String text, JsonNode root, Error error, int above) {
        JsonNode instance = error.getInstanceNode() == null ? root : error.getInstanceNode();
        String key = error.getProperty();
        String problem = sentence(error, instance);
        if (key != null && instance.has(key)) {
            JsonPointer unknown =
                    JsonPointer.compile(error.getInstanceLocation().toString()).appendProperty(key);
            return mistakeAtKey(file, text, unknown, above, problem);
        }
        return at(file, locationOf(instance), above, problem);
    }

    /**
     * A mistake in the key at {@code pointer}.
     *
     * @param text the YAML text, of which {@code above} lines of the file stand above
     */
    public static Mistake mistakeAtKey(String file, String text, JsonPointer pointer, int above, String problem) {
        return at(file, YamlKeys.of(text, pointer.toString()), above, problem);
    }

    /** A mistake at {@code node} that the schema cannot see. */
    public static Mistake mistakeAt(String file, JsonNode node, int above, String problem) {
        return at(file, locationOf(node), above, problem);
    }

    private String sentence(Error error, JsonNode instance) {
        String where = error.getInstanceLocation().toString();
        String place = where.isEmpty() || "/".equals(where)
                ? ""
                : " in '" + where.substring(1).replace('/', '.') + "'";
        return switch (String.valueOf(error.getKeyword())) {
            case "additionalProperties", "unevaluatedProperties" ->
                "unknown key '" + error.getProperty() + "'" + place + known(error);
            case "required" -> "missing key '" + error.getProperty() + "'" + place;
            case "enum" ->
                "'" + text(instance) + "'" + place + " is not one of " + words(error.getSchemaNode())
                        + nearest(instance, error.getSchemaNode());
            case "type" ->
                "wrong type" + place + ": found " + kind(instance) + ", expected " + words(error.getSchemaNode());
            default -> error.getMessage() + place;
        };
    }

    private String known(Error error) {
        String rule = String.valueOf(error.getSchemaLocation().getFragment());
        JsonNode keys = schema().getSchemaNode().at(rule.substring(0, rule.lastIndexOf('/')) + "/properties");
        if (!keys.isObject()) {
            return "";
        }
        var names = new TreeSet<>(keys.propertyNames());
        return "; expected one of " + String.join(", ", names) + Nearest.hint(error.getProperty(), names);
    }

    private static String nearest(JsonNode found, @Nullable JsonNode words) {
        var names = new TreeSet<String>();
        if (words != null) {
            words.forEach(word -> names.add(text(word)));
        }
        return found.isString() ? Nearest.hint(found.stringValue(), names) : "";
    }

    private static String words(@Nullable JsonNode schemaNode) {
        if (schemaNode == null) {
            return "what the documentation says";
        }
        if (!schemaNode.isArray()) {
            return text(schemaNode);
        }
        var words = new TreeSet<String>();
        schemaNode.forEach(word -> words.add(text(word)));
        return String.join(", ", words);
    }

    private static String kind(JsonNode node) {
        return node.isObject()
                ? "a mapping"
                : node.isArray() ? "a list" : node.isString() ? "text" : node.isNull() ? "nothing" : text(node);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static @Nullable TokenStreamLocation locationOf(JsonNode node) {
        try {
            return JsonNodes.tokenStreamLocationOf(node);
        } catch (ClassCastException | IllegalArgumentException madeHere) {
            return null;
        }
    }

    private static Mistake at(String file, @Nullable TokenStreamLocation location, int above, String problem) {
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return new Mistake(file, line + above, column, problem);
    }
}
