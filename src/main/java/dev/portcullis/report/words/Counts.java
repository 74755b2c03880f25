package dev.portcullis.report.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and lists as they stand in English sentences. */
public final class Counts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Counts() {}

    public static String number(long count) {
        // A short run's numbers are small, and the formatter is a twentieth of its time.
        return Math.abs(count) < 1_000 ? Long.toString(count) : String.format(Locale.ROOT, "%,d", count);
    }

    public static String of(long count, String singular, String plural) {
        return number(count) + " " + (count == 1 ? singular : plural);
    }

    /** {@code a, b and c}. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
