package dev.portcullis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.snapshot.file.SortedSpill;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettledFindingsTest {
    private static final int MOST = 10;

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
                .mapToObj(at -> finding(10 + at * 7 % 100))
                .toList();
        var spill = new SortedSpill<>(Finding.ORDER, new FindingForm(), MOST);
        all.forEach(spill::add);

        try (SettledFindings settled = SettledFindings.of(spill, MOST)) {
            for (int pass = 0; pass < 2; pass++) {
                var handed = new ArrayList<Finding>();
                settled.each(handed::add);
                assertThat(handed).isEqualTo(all.stream().sorted(Finding.ORDER).toList());
            }
        }
    }
}
