package dev.portcullis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final String SUPPLEMENTARY = "\uD83D\uDE00";

    @Test
    void decimal_ids_sort_as_numbers_and_missing_ones_come_first() {
        List<String> ids = new ArrayList<>(Arrays.asList("100", "9", null, "10", "", "99"));
        ids.sort(Ids.ORDER);

        assertThat(ids).containsExactly(null, "", "9", "10", "99", "100");
    }

    @Test
    void ids_of_one_length_sort_by_code_point() {
        assertThat(Ids.ORDER.compare("\uFF5Ex", SUPPLEMENTARY)).isNegative();
        assertThat(Ids.ORDER.compare(SUPPLEMENTARY, "\uE000a")).isPositive();
        assertThat(Ids.byCodePoint("\uD83D\uDE01", SUPPLEMENTARY)).isPositive();
        assertThat(Ids.byCodePoint("a", "B")).isPositive();
        assertThat(Ids.byCodePoint("a", "aa")).isNegative();
        assertThat(Ids.byCodePoint("a", "a")).isZero();
    }

    @Test
    void the_order_is_that_of_code_points() {
        String[] ascending = {"", "a", "é", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00", "\uDBFF\uDFFF"};
        for (int one = 0; one < ascending.length; one++) {
            for (int other = 0; other < ascending.length; other++) {
                assertThat(Integer.signum(Ids.byCodePoint(ascending[one], ascending[other])))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    @Test
    void the_order_stays_one_where_surrogates_stand_alone() {
        var random = new Random(3);
        String letters = "a\uD83D\uD840\uDE00\uDC01\uE000\uFFFF";
        List<String> texts = new ArrayList<>();
        for (int count = 0; count < 4_000; count++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(4); length >= 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            texts.add(text.toString());
        }
        List<String> sorted = new ArrayList<>(texts);
        sorted.sort(Ids::byCodePoint);
        Collections.shuffle(texts, random);
        texts.sort(Ids::byCodePoint);

        assertThat(texts).isEqualTo(sorted);
        for (int at = 2; at < sorted.size(); at++) {
            assertThat(Ids.byCodePoint(sorted.get(at - 2), sorted.get(at))).isNotPositive();
        }
    }
}
