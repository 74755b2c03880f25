package dev.portcullis.snapshot.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * A place in a line whose values are asked for in the order of the line. A key that is not the next one is absent, and
 * its value is null as if null stood there; a key that nobody asks for, or a value of another type, ends the reading.
 */
record Cursor(JsonParser parser) {

    /** Reads what stands in an object, from its first key on. */
    interface Part<T> {
        T read(Cursor line);
    }

    @Nullable
    String text(String key) {
        return at(key) ? past(textHere()) : null;
    }

    @Nullable
    Boolean flag(String key) {
        return at(key) ? past(flagHere()) : null;
    }

    @Nullable
    Integer integer(String key) {
        return at(key) ? past(integerHere()) : null;
    }

    @Nullable
    Long number(String key) {
        return at(key) ? past(numberHere()) : null;
    }

    @Nullable
    Instant time(String key) {
        return at(key) ? past(timeHere()) : null;
    }

    /** The object under this key, made by {@code part} of what stands in it. */
    <T> @Nullable T object(String key, Part<T> part) {
        return at(key) ? past(objectHere(part)) : null;
    }

    @Nullable
    List<String> texts(String key) {
        if (!at(key)) {
            return null;
        }
        expect(JsonToken.START_ARRAY);
        var texts = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(textHere());
        }
        return past(texts);
    }

    <T> @Nullable List<T> objects(String key, Part<T> part) {
        if (!at(key)) {
            return null;
        }
        expect(JsonToken.START_ARRAY);
        var objects = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            objects.add(objectHere(part));
        }
        return past(objects);
    }

    <T> T needed(@Nullable T value) {
        if (value == null) {
            throw unsure();
        }
        return value;
    }

    /** The one object that the whole line is. */
    <T> T whole(Part<T> part) {
        parser.nextToken();
        T whole = objectHere(part);
        if (parser.nextToken() != null) {
            throw unsure();
        }
        return whole;
    }

    StreamReadException unsure() {
        return new StreamReadException(parser, "not as expected");
    }

    /** Move to the value of this key; whether there is one other than null. */
    private boolean at(String key) {
        if (!parser.hasToken(JsonToken.PROPERTY_NAME) || !key.equals(parser.currentName())) {
            return false;
        }
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            parser.nextToken();
            return false;
        }
        return true;
    }

    /** Move on to the next key, or to the end of the object. */
    private <T> T past(T value) {
        parser.nextToken();
        return value;
    }

    private <T> T objectHere(Part<T> part) {
        expect(JsonToken.START_OBJECT);
        parser.nextToken();
        T object = part.read(this);
        expect(JsonToken.END_OBJECT);
        return object;
    }

    private String textHere() {
        expect(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    private boolean flagHere() {
        if (parser.hasToken(JsonToken.VALUE_TRUE)) {
            return true;
        }
        expect(JsonToken.VALUE_FALSE);
        return false;
    }

    private int integerHere() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getIntValue();
    }

    private long numberHere() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getLongValue();
    }

    private Instant timeHere() {
        return needed(PlainTime.read(textHere()));
    }

    private void expect(JsonToken token) {
        if (!parser.hasToken(token)) {
            throw unsure();
        }
    }
}
