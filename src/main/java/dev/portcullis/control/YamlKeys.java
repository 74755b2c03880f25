package dev.portcullis.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the keys of a YAML text stand; the nodes that are read of it know only where their values do. */
final class YamlKeys {
    private static final YAMLMapper YAML = new YAMLMapper();

    private YamlKeys() {}

    /** The place of the key at {@code pointer}, which is a JSON pointer, or null when there is none. */
    static @Nullable TokenStreamLocation of(String text, String pointer) {
        return all(text).get(pointer);
    }

    private static Map<String, TokenStreamLocation> all(String text) {
        var places = new HashMap<String, TokenStreamLocation>();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    places.put(pointer(parser.streamReadContext()), parser.currentTokenLocation());
                }
            }
        } catch (JacksonException toldBefore) {
            // What stands before the fault is still right.
        }
        return places;
    }

    private static String pointer(TokenStreamContext context) {
        Deque<String> steps = new ArrayDeque<>();
        for (TokenStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
            steps.push(at.inArray() ? String.valueOf(at.getCurrentIndex()) : String.valueOf(at.currentName()));
        }
        JsonPointer pointer = JsonPointer.empty();
        for (String step : steps) {
            pointer = pointer.appendProperty(step);
        }
        return pointer.toString();
    }
}
