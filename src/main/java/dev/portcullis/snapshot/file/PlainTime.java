package dev.portcullis.snapshot.file;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads {@code "2026-11-01T10:00:00Z"}, with its quotes; a formatter takes ten times as long. */
final class PlainTime {
    private static final String SHAPE = "\"0000-00-00T00:00:00Z\"";
    static final int LENGTH = SHAPE.length();

    private PlainTime() {}

    /** The time that this text is, without quotes; null when it is none, or one of another shape. */
    static @Nullable Instant read(String text) {
        byte[] quoted = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        return quoted.length == LENGTH ? read(quoted, 0, LENGTH) : null;
    }

    /** The time that stands at this place; null when there is no time, or one of another shape. */
    static @Nullable Instant read(byte[] line, int at, int end) {
        if (at + LENGTH > end || !shaped(line, at)) {
            return null;
        }
        int year = pair(line, at + 1) * 100 + pair(line, at + 3);
        int month = pair(line, at + 6);
        int day = pair(line, at + 9);
        try {
            return LocalDateTime.of(year, month, day, pair(line, at + 12), pair(line, at + 15), pair(line, at + 18))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static boolean shaped(byte[] line, int at) {
        for (int place = 0; place < LENGTH; place++) {
            char expected = SHAPE.charAt(place);
            byte found = line[at + place];
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static int pair(byte[] line, int at) {
        return (line[at] - '0') * 10 + line[at + 1] - '0';
    }
}
