package dev.portcullis.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    private static final List<TextTable.Heading> HEADINGS = Stream.of("name", "e-mail", "status")
            .map(text -> new TextTable.Heading(text, false))
            .toList();

    private static List<String> lines(int width, List<List<String>> rows) throws IOException {
        var text = new StringBuilder();
        try (var table = new TextTable(text, HEADINGS, width)) {
            for (List<String> row : rows) {
                table.row(row);
            }
        }
        return text.toString().lines().toList();
    }

    @Test
    void columns_are_as_wide_as_what_is_in_them() throws IOException {
        assertThat(lines(80, List.of(List.of("Ann", "ann@example.com", "active"), List.of("Li", "", "invited"))))
                .containsExactly(
                        "name  e-mail           status",
                        "Ann   ann@example.com  active",
                        "Li                     invited");
    }

    @Test
    void the_widest_column_gives_way_and_says_so_with_an_ellipsis() throws IOException {
        assertThat(lines(30, List.of(List.of("Ann", "ann.of.a.long.name@example.com", "active"))))
                .containsExactly("name  e-mail            status", "Ann   ann.of.a.long.n…  active");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 15, 16, 17, 40, 80})
    void no_line_is_wider_than_the_terminal(int width) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 500; row++) {
            rows.add(List.of("漢字".repeat(row % 30), "e\u0301".repeat(row), "😀 ✅ x".repeat(row % 7)));
        }
        List<String> lines = lines(width, rows);

        assertThat(lines).hasSize(501).allMatch(line -> DisplayWidth.of(line) <= width);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"60|", "47|", "46|record", "30|record", "29|module, record", "9|module, record"})
    void a_narrow_terminal_does_without_spare_columns_the_last_first(int width, String leftOut) throws IOException {
        var text = new StringBuilder();
        var headings = List.of(
                new TextTable.Heading("module", true),
                new TextTable.Heading("e-mail", false),
                new TextTable.Heading("record", true));
        var table = new TextTable(text, headings, width);
        try (table) {
            table.row(List.of("Contacts", "somebody.or.other@example.com", "123456789012345"));
        }

        assertThat(String.join(", ", table.leftOut())).isEqualTo(leftOut == null ? "" : leftOut);
        assertThat(text.toString().contains("12345")).isEqualTo(!table.leftOut().contains("record"));
        assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.length() <= width);
    }

    @Test
    void in_what_is_no_terminal_nothing_is_cut() throws IOException {
        String longName = "n".repeat(1_000);
        List<List<String>> rows = new ArrayList<>(List.of(List.of("a", "b", "c")));
        for (int row = 0; row < 300; row++) {
            rows.add(List.of(longName, "漢字", "c" + row));
        }

        assertThat(lines(TextTable.UNLIMITED, rows)).hasSize(302).last().isEqualTo(longName + "  漢字    c299");
    }

    @Test
    void later_rows_get_the_room_that_is_left() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 250; row++) {
            rows.add(List.of("Ann", "a@b.c", "active"));
        }
        rows.add(List.of("Annabel", "annabel@example.com", "invited"));
        rows.add(List.of("Annabel the nineteenth of them", "a", "b"));

        assertThat(lines(80, rows).subList(251, 253))
                .containsExactly(
                        "Annabel                   annabel@example.com         invited",
                        "Annabel the nineteenth …  a                           b");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, TextTable.UNLIMITED})
    void a_name_can_neither_steer_the_terminal_nor_begin_a_line(int width) throws IOException {
        List<String> lines = lines(width, List.of(List.of("a\u001b[2J\nb\r\tc\u202ed\u2028e\u009bf", "x", "y")));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).isEqualTo("a?[2J?b??c?d?e?f  x       y");
    }

    @Test
    void the_width_of_a_text_is_that_of_what_is_seen() {
        assertThat(DisplayWidth.of("Ørsted")).isEqualTo(6);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("漢字ｶﾅ한글")).isEqualTo(10);
        assertThat(DisplayWidth.of("😀")).isEqualTo(2);
        assertThat(DisplayWidth.cut("漢字漢", 4)).isEqualTo("漢…");
        assertThat(DisplayWidth.cut("漢字", 4)).isEqualTo("漢字");
        assertThat(DisplayWidth.cut("ab", 1)).isEqualTo("…");
        assertThat(DisplayWidth.cut("ab", 0)).isEmpty();
    }
}
