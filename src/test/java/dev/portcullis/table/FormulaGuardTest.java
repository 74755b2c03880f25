package dev.portcullis.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@a", "\t=1", "\r1", "\n1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "'=1"})
    void what_begins_like_a_formula_is_written_behind_an_apostrophe_and_comes_back(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.unguarded("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1=1", "a@b", "'a", " =1"})
    void anything_else_stays_as_it_is(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
    }
}
