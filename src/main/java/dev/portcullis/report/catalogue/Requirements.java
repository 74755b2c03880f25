package dev.portcullis.report.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
            JsonMapper.shared()
                    .readTree(input)
                    .properties()
                    .forEach(framework -> frameworks.put(framework.getKey(), titles(framework.getValue())));
            return frameworks;
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    private static Map<String, String> titles(JsonNode framework) {
        Map<String, String> titles = new LinkedHashMap<>();
        framework
                .properties()
                .forEach(entry -> titles.put(entry.getKey(), entry.getValue().stringValue()));
        return titles;
    }
}
