package dev.portcullis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.snapshot.file.SortedSpill;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettledFindingsTest {
    private static final int MOST = 10;
    private static final FindingForm FORM = new FindingForm();

    private static Finding finding(int number) {
        String email = number + "@x.example";
        var subject =
                new Subject(SubjectType.PERSON, null, null, null, null, null, null, null, email, null, null, email);
        return new Finding(
                "PER-01", Severity.HIGH, subject, "number " + number, List.of(new Evidence("seen", "a", "b")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MOST - 1, MOST, MOST + 1, 5 * MOST + 3})
    void each_is_handed_over_in_order_as_often_as_wanted_whether_in_memory_or_on_disk(int count) throws Exception {
        List<Finding> all = IntStream.range(0, count)
                .mapToObj(at -> finding(10 + at * 7 % 90))
                .toList();
        var spill = new SortedSpill<>(Finding.ORDER, FORM, (long) MOST * FORM.weight(finding(10)));
        all.forEach(spill::add);
        assertThat(spill.spilled()).isEqualTo(count >= MOST);

        try (SettledFindings settled = SettledFindings.of(spill)) {
            for (int pass = 0; pass < 2; pass++) {
                var handed = new ArrayList<Finding>();
                settled.each(handed::add);
                assertThat(handed).isEqualTo(all.stream().sorted(Finding.ORDER).toList());
            }
        }
    }

    @Test
    void long_texts_are_not_many_in_memory() {
        Finding common = finding(10);
        var longOne = new Finding(
                "PER-01", Severity.HIGH, common.subject(), "m".repeat(5_000), List.of(new Evidence("w", "o", "e")));

        assertThat(FORM.weight(longOne) - FORM.weight(common)).isBetween(4_900, 5_000);
    }
}
