package dev.portcullis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void three_reports_on_one_subject_add_up_to_the_same_in_any_order() {
        Report one = report("b", "1");
        Report two = report("a", "2");
        Report three = report("a", "3");

        Report expected = one.and(two).and(three);

        assertThat(three.and(one).and(two)).isEqualTo(expected);
        assertThat(two.and(three).and(one)).isEqualTo(expected);
        assertThat(expected.text()).isEqualTo("a");
        assertThat(expected.evidence()).extracting(Evidence::what).containsExactly("1", "2", "3");
    }

    private static Report report(String text, String what) {
        return new Report(Report.Kind.FAIL, text, new Evidence(what, "x", "y"));
    }
}
