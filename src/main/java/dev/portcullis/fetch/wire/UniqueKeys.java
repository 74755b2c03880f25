package dev.portcullis.fetch.wire;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import okio.BufferedSource;

/**
 * Looks for objects that name a key twice. Readers of JSON take one of the two without a word, and which one may decide
 * whether an outsider can delete records: such an answer is none.
 */
public final class UniqueKeys {
    private UniqueKeys() {}

    /** A key stands twice in one object. */
    public static final class Ambiguous extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ambiguous() {
            super("a key stands twice in one object");
        }
    }

    /** Read a whole document without taking anything from {@code document}; bounded in depth as its reader is. */
    public static void check(BufferedSource document) throws IOException {
        JsonReader reader = JsonReader.of(document.peek());
        value(reader);
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
            throw new JsonDataException("something follows the document");
        }
    }

    private static void value(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            default -> reader.skipValue();
        }
    }

    private static void object(JsonReader reader) throws IOException {
        Set<String> keys = new HashSet<>();
        reader.beginObject();
        while (reader.hasNext()) {
            if (!keys.add(reader.nextName())) {
                throw new Ambiguous();
            }
            value(reader);
        }
        reader.endObject();
    }

    private static void array(JsonReader reader) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            value(reader);
        }
        reader.endArray();
    }
}
