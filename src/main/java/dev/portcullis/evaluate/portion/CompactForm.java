package dev.portcullis.evaluate.portion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and texts in few bytes. A text keeps its UTF-16 as it is where a letter does not fit a byte: a lone surrogate
 * from the tenant must come back unchanged, which no charset promises.
 */
public final class CompactForm {
    private static final int ABSENT = 0;
    private static final int NARROW = 1;
    private static final int WIDE = 2;
    private static final int WIDEST = 0xff;

    private CompactForm() {}

    /** How many bytes the text takes at most. */
    public static int atMost(@Nullable String text) {
        return text == null ? 1 : 5 + text.length() * Character.BYTES;
    }

    /** Write a number that is not negative, below 2^31. */
    public static void put(ByteBuffer bytes, int number) {
        int rest = number;
        while (rest > 0x7f) {
            bytes.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    /** Read a number. */
    public static int number(ByteBuffer bytes) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** Write a text. */
    public static void put(ByteBuffer bytes, @Nullable String text) {
        if (text == null) {
            put(bytes, ABSENT);
        } else if (narrow(text)) {
            bytes.put((byte) NARROW);
            put(bytes, text.length());
            for (int at = 0; at < text.length(); at++) {
                bytes.put((byte) text.charAt(at));
            }
        } else {
            bytes.put((byte) WIDE);
            put(bytes, text.length());
            for (int at = 0; at < text.length(); at++) {
                bytes.putChar(text.charAt(at));
            }
        }
    }

    private static boolean narrow(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > WIDEST) {
                return false;
            }
        }
        return true;
    }

    /** Read a text from bytes that an array holds. */
    public static @Nullable String text(ByteBuffer bytes) {
        byte form = bytes.get();
        if (form == ABSENT) {
            return null;
        }
        int length = number(bytes);
        int start = bytes.position();
        if (form == NARROW) {
            bytes.position(start + length);
            return new String(bytes.array(), bytes.arrayOffset() + start, length, StandardCharsets.ISO_8859_1);
        }
        var letters = new char[length];
        bytes.asCharBuffer().get(letters);
        bytes.position(start + length * Character.BYTES);
        return new String(letters);
    }
}
