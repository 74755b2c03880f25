package dev.portcullis.report.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers, dates and lists as they stand in English sentences. */
public final class Counts {
    private static final DateTimeFormatter DAY = day().toFormatter(Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            day().appendPattern(", HH:mm 'UTC'").toFormatter(Locale.ROOT).withZone(ZoneOffset.UTC);

    private Counts() {}

    /** With names of its own: those that Java knows lie in the data of all languages, which a short run need not load. */
    private static DateTimeFormatterBuilder day() {
        Map<Long, String> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name();
            months.put(
                    (long) month.getValue(), name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
        }
        return new DateTimeFormatterBuilder()
                .appendPattern("d ")
                .appendText(ChronoField.MONTH_OF_YEAR, months)
                .appendPattern(" uuuu");
    }

    public static String number(long count) {
        // A short run's numbers are small, and the formatter is a twentieth of its time.
        return -1_000 < count && count < 1_000 ? Long.toString(count) : String.format(Locale.ROOT, "%,d", count);
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
