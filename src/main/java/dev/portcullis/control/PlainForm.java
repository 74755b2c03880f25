package dev.portcullis.control;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a header in bytes: nothing, a text, a Long, a Boolean, or a list of these. */
final class PlainForm {
    private static final int NOTHING = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int YES = 3;
    private static final int NO = 4;
    private static final int LIST = 5;

    private PlainForm() {}

    static void write(@Nullable Object value, DataOutput output) throws IOException {
        if (value == null) {
            output.writeByte(NOTHING);
        } else if (value instanceof Boolean flag) {
            output.writeByte(flag ? YES : NO);
        } else if (value instanceof Long number) {
            output.writeByte(NUMBER);
            output.writeLong(number);
        } else if (value instanceof List<?> list) {
            output.writeByte(LIST);
            output.writeInt(list.size());
            for (Object element : list) {
                write(element, output);
            }
        } else {
            output.writeByte(TEXT);
            output.writeUTF((String) value);
        }
    }

    static @Nullable Object read(DataInput input) throws IOException {
        int kind = input.readByte();
        return switch (kind) {
            case NOTHING -> null;
            case TEXT -> input.readUTF();
            case NUMBER -> input.readLong();
            case YES -> true;
            case NO -> false;
            case LIST -> list(input);
            default -> throw new InvalidObjectException("no value is of kind " + kind);
        };
    }

    /** Read a value that was not null. */
    static Object readNeeded(DataInput input) throws IOException {
        Object value = read(input);
        if (value == null) {
            throw new InvalidObjectException("a value is missing");
        }
        return value;
    }

    static @Nullable Long readNumber(DataInput input) throws IOException {
        return (Long) read(input);
    }

    static List<String> readTexts(DataInput input) throws IOException {
        var texts = new ArrayList<String>();
        for (Object text : (List<?>) readNeeded(input)) {
            texts.add((String) text);
        }
        return List.copyOf(texts);
    }

    private static List<Object> list(DataInput input) throws IOException {
        var list = new ArrayList<Object>();
        for (int left = input.readInt(); left > 0; left--) {
            list.add(readNeeded(input));
        }
        return List.copyOf(list);
    }
}
