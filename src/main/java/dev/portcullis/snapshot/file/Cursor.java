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

    /** Reads the value that the cursor stands on. */
    interface Part<T> {
        T read(Cursor line);
    }

    @Nullable
    String text(String key) {
        return value(key, Cursor::textHere);
    }

    @Nullable
    Boolean flag(String key) {
        return value(key, Cursor::flagHere);
    }

    @Nullable
    Integer integer(String key) {
        return value(key, Cursor::integerHere);
    }

    @Nullable
    Long number(String key) {
        return value(key, Cursor::numberHere);
    }

    @Nullable
    Instant time(String key) {
        return value(key, Cursor::timeHere);
    }

    /** The object under this key, made by {@code part} of what stands in it. */
    <T> @Nullable T object(String key, Part<T> part) {
        return value(key, line -> line.objectHere(part));
    }

    @Nullable
    List<String> texts(String key) {
        return value(key, line -> line.listHere(Cursor::textHere));
    }

    <T> @Nullable List<T> objects(String key, Part<T> part) {
        return value(key, line -> line.listHere(element -> element.objectHere(part)));
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

    private <T> @Nullable T value(String key, Part<T> part) {
        if (!parser.hasToken(JsonToken.PROPERTY_NAME) || !key.equals(parser.currentName())) {
            return null;
        }
        T value = parser.nextToken() == JsonToken.VALUE_NULL ? null : part.read(this);
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

    private <T> List<T> listHere(Part<T> element) {
        expect(JsonToken.START_ARRAY);
        var list = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.read(this));
        }
        return list;
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
