package dev.portcullis.control;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Plain values out of YAML nodes. */
public final class Values {
    private Values() {}

    public static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(element -> texts.add(element.asString()));
        return List.copyOf(texts);
    }

    /** A Long, Boolean, String, or List of these; nothing else fits any parameter, and comes back as the node it is. */
    public static Object plain(JsonNode node) {
        if (node.isArray()) {
            var list = new ArrayList<Object>();
            node.forEach(element -> list.add(plain(element)));
            return List.copyOf(list);
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isString() ? node.stringValue() : node;
    }
}
