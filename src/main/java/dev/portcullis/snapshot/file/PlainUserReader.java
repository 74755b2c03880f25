package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a user's line that has the very shape in which {@link SnapshotWriter} writes it, several times as fast as a
 * parser of any JSON. Of whatever it is not sure it says nothing, and the line is left to Jackson, which then either
 * reads the same user or tells what is wrong. Not thread-safe.
 */
final class PlainUserReader {
    /** What Jackson bounds, such as the length of a text, is left to Jackson. */
    private static final int LONGEST_LINE = 1 << 16;

    private static final byte[] PORTAL = key("{\"kind\":\"user\",\"portal\":");
    private static final byte[] TYPE = key(",\"userType\":");
    private static final byte[] PERSONALITY = key(",\"personalityId\":");
    private static final byte[] MODULE = key(",\"module\":");
    private static final byte[] NAME = key(",\"name\":");
    private static final byte[] EMAIL = key(",\"email\":");
    private static final byte[] ACTIVE = key(",\"active\":");
    private static final byte[] CONFIRMED = key(",\"confirmed\":");
    private static final byte[] REASON = key(",\"statusReason\":");
    private static final byte[] INVITED = key(",\"invitedTime\":");
    private static final byte[] NULL = key("null");
    private static final byte[] TRUE = key("true");
    private static final byte[] FALSE = key("false");

    private final Remembered portal = new Remembered();
    private final Remembered type = new Remembered();
    private final Remembered module = new Remembered();
    private final Remembered reason = new Remembered();
    private byte[] line = new byte[0];
    private int at;
    private int end;
    private boolean sure;

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The value that many lines after each other share: one text for all of them. */
    private static final class Remembered {
        private byte[] quoted = new byte[0];
        private @Nullable String text;
    }

    /** The user of these bytes; null when Jackson must say. */
    @Nullable
    User read(byte[] buffer, int from, int length) {
        line = buffer;
        at = from;
        end = from + length;
        sure = length <= LONGEST_LINE;
        // The arguments are evaluated in the order of the line.
        var user = new User(
                shared(PORTAL, portal),
                shared(TYPE, type),
                text(PERSONALITY),
                shared(MODULE, module),
                text(NAME),
                text(EMAIL),
                flag(ACTIVE),
                flag(CONFIRMED),
                shared(REASON, reason),
                time(INVITED));
        return sure && at == end - 1 && line[at] == '}' ? user : null;
    }

    private @Nullable String shared(byte[] key, Remembered remembered) {
        if (!present(key)) {
            return null;
        }
        int from = at;
        if (remembered.text != null && skip(remembered.quoted)) {
            return remembered.text;
        }
        String text = quoted();
        if (sure) {
            remembered.quoted = Arrays.copyOfRange(line, from, at);
            remembered.text = text;
        }
        return text;
    }

    private @Nullable String text(byte[] key) {
        return present(key) ? quoted() : null;
    }

    private @Nullable Boolean flag(byte[] key) {
        if (!present(key)) {
            return null;
        }
        if (skip(TRUE)) {
            return true;
        }
        sure = skip(FALSE);
        return false;
    }

    private @Nullable Instant time(byte[] key) {
        if (!present(key)) {
            return null;
        }
        Instant time = PlainTime.read(line, at, end);
        sure = time != null;
        at += PlainTime.LENGTH;
        return time;
    }

    /** Pass over the key; whether a value other than null follows. */
    private boolean present(byte[] key) {
        sure = sure && skip(key);
        return sure && !skip(NULL);
    }

    private boolean skip(byte[] expected) {
        int until = at + expected.length;
        if (until > end || !Arrays.equals(line, at, until, expected, 0, expected.length)) {
            return false;
        }
        at = until;
        return true;
    }

    private @Nullable String quoted() {
        int from = at + 1;
        int to = at < end && line[at] == '"' ? closingQuote(from) : -1;
        if (to < 0) {
            sure = false;
            return null;
        }
        at = to + 1;
        String text = new String(line, from, to - from, StandardCharsets.UTF_8);
        // What stands for bytes that are no UTF-8 may be what was written, or not.
        sure = text.indexOf('\uFFFD') < 0;
        return text;
    }

    /** Where the text ends; -1 when it does not, or has an escape or a control character in it. */
    private int closingQuote(int from) {
        for (int place = from; place < end; place++) {
            byte next = line[place];
            if (next == '"') {
                return place;
            }
            if (next == '\\' || (next >= 0 && next < ' ')) {
                return -1;
            }
        }
        return -1;
    }
}
