package dev.portcullis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Vendor", "VENDOR", " vendor ", "Vendor\u00a0", "\u202f\u3000Vendor\t"})
    void case_and_outer_blanks_do_not_matter(String spelling) {
        assertThat(Names.same(spelling, "Vendor")).isTrue();
        assertThat(Names.same("Vendor", spelling)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vendors", "Ven dor", "Ven\u00a0dor"})
    void anything_else_matters(String other) {
        assertThat(Names.same(other, "Vendor")).isFalse();
    }
}
