package dev.portcullis.sandbox.organisation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts JSON together from JSON; its parts are compact and well-formed because the data files are. */
public final class JsonText {
    private static final Pattern LEADING_ID = Pattern.compile("\\{\"id\":\"(\\d+)\"");

    private JsonText() {}

    public static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    public static String object(String key, String value) {
        return "{\"" + key + "\":" + value + "}";
    }

    /** The object with one more pair at its end. */
    public static String with(String object, String key, String value) {
        return object.substring(0, object.length() - 1) + ",\"" + key + "\":" + value + "}";
    }

    /** One object with the pairs of both. */
    public static String merged(String first, String second) {
        return first.substring(0, first.length() - 1) + "," + second.substring(1);
    }

    /** The id of a record that begins with it. */
    public static String id(String object) {
        Matcher id = LEADING_ID.matcher(object);
        if (!id.lookingAt()) {
            throw new IllegalStateException("A sandbox record does not begin with its id: " + object);
        }
        return id.group(1);
    }
}
