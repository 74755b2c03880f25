package dev.portcullis.report.json;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writers of JSON that give the same bytes on every system and leave the output open when they are closed. They know
 * nothing of objects: loading what maps those takes longer than writing a short report.
 */
public final class JsonStream {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonStream() {}

    /** One value over many lines. */
    public static JsonGenerator pretty(OutputStream output) {
        return FACTORY.createGenerator(new Pretty(), output);
    }

    /** Many values; whoever writes them ends each one's line. */
    public static JsonGenerator lines(OutputStream output) {
        return FACTORY.createGenerator(new Lines(), output);
    }

    /** A property that may be null. */
    public static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** A property that may be null. */
    public static void number(JsonGenerator json, String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.longValue());
        }
    }

    /** A property that may be null. */
    static void flag(JsonGenerator json, String name, @Nullable Boolean value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeBooleanProperty(name, value);
        }
    }

    /** A property of nothing but texts, whole numbers, booleans, and lists and maps of them. */
    static void plain(JsonGenerator json, String name, Object value) {
        json.writeName(name);
        plain(json, value);
    }

    private static void plain(JsonGenerator json, Object value) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> plain(json, element));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, element) -> plain(json, (String) key, element));
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException("not a plain value: " + value.getClass());
        }
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
        private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(LINES)
                .withArrayIndenter(LINES);

        /** Each of its own, because it knows how deep it is. */
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return PRINTER.createInstance();
        }
    }

    private static final class Lines extends ObjectWriteContext.Base {
        private static final SerializableString NOTHING = new SerializedString("");

        @Override
        public SerializableString getRootValueSeparator(SerializableString usual) {
            return NOTHING;
        }
    }
}
