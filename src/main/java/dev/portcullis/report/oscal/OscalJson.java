package dev.portcullis.report.oscal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The small things that OSCAL's objects are made of. */
final class OscalJson {
    /** The namespace of our own properties. */
    static final String NAMESPACE = "https://portcullis.dev/ns/oscal";

    private final JsonGenerator json;

    OscalJson(JsonGenerator json) {
        this.json = json;
    }

    void object(String name, Runnable content) {
        json.writeObjectPropertyStart(name);
        content.run();
        json.writeEndObject();
    }

    /** Never call it for nothing: OSCAL refuses empty arrays. */
    void array(String name, Runnable content) {
        json.writeArrayPropertyStart(name);
        content.run();
        json.writeEndArray();
    }

    /** An object in an array. */
    void item(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    /** The same on a line of its own, for arrays that may be long. */
    void line(Runnable content) {
        json.writeRaw('\n');
        item(content);
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void uuid(String name, UUID uuid) {
        json.writeStringProperty(name, uuid.toString());
    }

    /** A word of an array. */
    void word(String word) {
        json.writeString(word);
    }

    /** A property of our own, unless there is none. */
    void prop(String name, @Nullable Object value) {
        if (value != null) {
            item(() -> {
                text("name", name);
                text("ns", NAMESPACE);
                text("value", OscalText.value(value.toString()));
            });
        }
    }

    /** The same, of a class. */
    void prop(String name, String value, String ofClass) {
        item(() -> {
            text("name", name);
            text("ns", NAMESPACE);
            text("value", OscalText.value(value));
            text("class", ofClass);
        });
    }

    /** A property that OSCAL knows. */
    void standardProp(String name, String value) {
        item(() -> {
            text("name", name);
            text("value", OscalText.value(value));
        });
    }

    /** That this program says so. */
    void origins() {
        array("origins", () -> item(this::actors));
    }

    /** The same for the object that is open. */
    void actors() {
        array(
                "actors",
                () -> item(() -> {
                    text("type", "tool");
                    uuid("actor-uuid", OscalAssets.TOOL);
                }));
    }

    /** A reference to one other object. */
    void related(String name, String key, UUID uuid) {
        array(name, () -> item(() -> uuid(key, uuid)));
    }
}
