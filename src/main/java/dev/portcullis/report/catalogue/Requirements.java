package dev.portcullis.report.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The requirements of frameworks that the access of outsiders bears on, whether or not a control gives evidence for them.
 * The ids are the frameworks' own, the titles are ours: they remind of a requirement and do not replace its text.
 */
public final class Requirements {
    private Requirements() {}

    /** By framework key, then by the requirement's id, its title; in the order of the list. */
    public static Map<String, Map<String, String>> read() {
        try (InputStream input =
                Objects.requireNonNull(Requirements.class.getResourceAsStream("requirements.json"), "requirements")) {
            Map<String, Map<String, String>> frameworks = new LinkedHashMap<>();
            JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), input);
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                frameworks.put(json.currentName(), titles(json));
            }
            return frameworks;
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    private static Map<String, String> titles(JsonParser json) {
        Map<String, String> titles = new LinkedHashMap<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            titles.put(json.currentName(), json.nextStringValue());
        }
        return titles;
    }
}
