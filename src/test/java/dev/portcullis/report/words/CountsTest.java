package dev.portcullis.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    @Test
    void dates_stand_as_java_writes_them_in_english() {
        for (String first : new String[] {"-0044-03-15", "0000-01-01", "0999-12-31", "2024-01-01", "9999-01-01"}) {
            IntStream.range(0, 366).mapToObj(LocalDate.parse(first)::plusDays).forEach(day -> {
                var moment = day.atTime(LocalTime.ofSecondOfDay(day.getDayOfYear() * 233L))
                        .atOffset(ZoneOffset.UTC);
                assertThat(Counts.day(day)).isEqualTo(ENGLISH_DAY.format(day));
                assertThat(Counts.moment(moment.toInstant())).isEqualTo(ENGLISH_MOMENT.format(moment));
            });
        }
        assertThat(Counts.day(LocalDate.of(2026, 9, 3))).isEqualTo("3 September 2026");
    }

    @Test
    void numbers_have_commas_from_a_thousand_on() {
        assertThat(LongStream.of(0, 7, 999, 1_000, 1_234_567, -999, -1_000, Long.MIN_VALUE)
                        .mapToObj(Counts::number))
                .containsExactly("0", "7", "999", "1,000", "1,234,567", "-999", "-1,000", "-9,223,372,036,854,775,808");
    }
}
