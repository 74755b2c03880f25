package dev.portcullis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.input.Roster.Row;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {
    private static final String HEADER = "email,portal,user_type,status,owner\n";

    @TempDir
    Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("roster.csv"), text, StandardCharsets.UTF_8);
    }

    private Roster read(String text) throws Exception {
        return RosterReader.read(file(text));
    }

    private List<String> mistakes(Path file) {
        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> RosterReader.read(file));
        assertThat(invalid).as("the mistakes in %s", file).isNotNull();
        return invalid.mistakes().stream()
                .map(Mistake::toString)
                .map(mistake -> mistake.replace(folder + "/", ""))
                .toList();
    }

    private List<String> mistakes(String text) throws Exception {
        return mistakes(file(text));
    }

    @Test
    void rows_are_read_with_their_lines() throws Exception {
        Roster roster =
                read(HEADER + "ann@example.com,Acme,Vendor,active,bob@example.com\nEVE@Example.com,,,Inactive,\n");

        assertThat(roster.file()).isEqualTo(folder.resolve("roster.csv").toString());
        assertThat(roster.rows())
                .containsExactly(
                        new Row(2, "ann@example.com", "Acme", "Vendor", true, "bob@example.com"),
                        new Row(3, "eve@example.com", null, null, false, null));
    }

    @Test
    void columns_stand_in_any_order_and_are_written_in_any_case_and_with_blanks() throws Exception {
        assertThat(read(" Status ,USER_TYPE,\"Owner\",Email,portal\n active , Vendor ,,\u00a0ann@example.com ,Acme\n")
                        .rows())
                .containsExactly(new Row(2, "ann@example.com", "Acme", "Vendor", true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void all_line_ends_are_known_and_breaks_inside_quotes_count_as_lines(String end) throws Exception {
        String text = HEADER
                + "ann@example.com,\"Ac\nme\",,active,\n\n,,,,\n\"eve@example.com\",\"say \"\"hi\"\", you\",,active,";

        assertThat(read(text.replace("\n", end)).rows())
                .containsExactly(
                        new Row(2, "ann@example.com", "Ac" + end + "me", null, true, null),
                        new Row(6, "eve@example.com", "say \"hi\", you", null, true, null));
    }

    @Test
    void the_mark_of_utf_8_and_semicolons_are_what_excel_writes() throws Exception {
        assertThat(read("\uFEFFemail;portal;user_type;status;owner\r\nann@example.com;Größe, Co;;active;\r\n")
                        .rows())
                .containsExactly(new Row(2, "ann@example.com", "Größe, Co", null, true, null));
    }

    @Test
    void a_header_without_rows_says_that_nobody_should_have_access() throws Exception {
        assertThat(read(HEADER).rows()).isEmpty();
        assertThat(read(HEADER.strip()).rows()).isEmpty();
    }

    @Test
    void rows_that_contradict_each_other_are_for_the_rules_to_judge() throws Exception {
        assertThat(read(HEADER + "a@b.cd,,,active,\na@b.cd,,,inactive,\n").rows())
                .hasSize(2);
    }

    @Test
    void the_apostrophe_that_guards_against_formulas_is_taken_off() throws Exception {
        assertThat(read(HEADER + "'=a@b.cd,'+1,''-x,active,'tis me\n").rows())
                .containsExactly(new Row(2, "=a@b.cd", "+1", "'-x", true, "'tis me"));
    }

    @Test
    void trailing_separators_without_text_do_no_harm() throws Exception {
        assertThat(read("email,portal,user_type,status,owner,,\na@b.cd,,,active,,,\n")
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ann.example.com,,,active,      | 3:1  | the email is 'ann.example.com'; expected one with an @ and no blanks
            ann @example.com,,,active,     | 3:1  | the email is 'ann @example.com'
            `  ,Acme,,active,`             | 3:3  | the email is missing; expected one, such as ann@example.com
            ann@example.com,,,Aktiv,       | 3:19 | the status is 'Aktiv'; expected active or inactive
            ann@example.com,,,,            | 3:19 | the status is missing; expected active or inactive
            `ann@example.com,"a,b", , yes ,` | 3:26 | the status is 'yes'; expected active or inactive
            ann@example.com,,,active       | 3:1  | the row has 4 cells, expected 5
            ann@example.com                | 3:1  | the row has 1 cells, expected 5
            ann@example.com,,,active,,x    | 3:27 | a cell beyond the 5 columns of the header
            `"ann@example.com,,,active,`   | 3:1  | the quotation mark that opens this cell is never closed
            `ann@example.com,"A" b,,active,` | 3:21 | after a closing quotation mark, expected ',' or the end of the row
            """)
    void a_mistake_in_a_row_is_told_with_its_place(String row, String place, String problem) throws Exception {
        assertThat(mistakes(HEADER + "ann@example.com,,,active,\n" + row + "\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("roster.csv:" + place + ": ")
                .contains(problem)
                .doesNotContain("\n");
    }

    @Test
    void the_line_of_a_mistake_is_that_of_the_cell_also_below_a_line_break() throws Exception {
        assertThat(mistakes(HEADER + "a@b.cd,\"x\ny\",\"p\nq\",on,\n\n\"c\"\"d\",,,active,\n"))
                .satisfiesExactly(
                        status -> assertThat(status).startsWith("roster.csv:4:4: the status is 'on'"),
                        email -> assertThat(email).startsWith("roster.csv:6:1: the email is 'c\"d'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            email,portal,user_type,status,owner,team | 1:37 | unknown column 'team'; expected the columns email, portal
            email,portal,user_type,status            | 1:1  | no column 'owner'; expected the columns email, portal
            email,portal,user_type,owner,email,status| 1:30 | the column 'email' stands twice
            email,portal,,user_type,status,owner     | 1:14 | a column without a name; expected the columns email
            `email,"portal`                          | 1:7  | the quotation mark that opens this cell is never closed
            """)
    void a_mistake_in_the_header_is_told_with_its_place(String header, String place, String problem) throws Exception {
        assertThat(mistakes(header + "\nnobody,,,never,\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("roster.csv:" + place + ": ")
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ",,,,\n", " \n"})
    void an_empty_file_is_a_mistake(String text) throws Exception {
        assertThat(mistakes(text))
                .containsExactly("roster.csv:1:1: the file is empty and lacks even a header;"
                        + " expected the columns email, portal, user_type, status, owner, in any order");
    }

    @Test
    void what_is_not_utf_8_is_told_with_its_line() throws Exception {
        Path file = folder.resolve("roster.csv");
        Files.write(file, (HEADER + "ann@example.com,Größe,,active,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mistakes(file))
                .containsExactly("roster.csv:2:19: not UTF-8 text; save the file as 'CSV UTF-8', or as XLSX");

        Files.write(file, HEADER.getBytes(StandardCharsets.UTF_16));
        assertThat(mistakes(file)).hasSize(1).first().asString().startsWith("roster.csv:1:1: not UTF-8");

        Files.write(file, new byte[] {'a', (byte) 0xC3});
        assertThat(mistakes(file))
                .as("half a character")
                .hasSize(1)
                .first()
                .asString()
                .startsWith("roster.csv:1:2: ");
    }

    @Test
    void all_mistakes_are_told_at_once_and_in_order_but_no_more_than_a_hundred() throws Exception {
        assertThat(mistakes("status,email,portal,user_type,owner\nx,y,,,\n"))
                .hasSize(2)
                .isSorted();

        List<String> many = mistakes(HEADER + "nobody,,,never,\n".repeat(80));
        assertThat(many).hasSize(101);
        assertThat(many.get(99)).startsWith("roster.csv:51:10: the status is 'never'");
        assertThat(many.get(100)).isEqualTo("roster.csv:52:1: and 60 more mistakes from here on");
        assertThat(mistakes(HEADER + "nobody,,,never,\n".repeat(50))).hasSize(100);
    }

    @Test
    void a_text_that_is_shown_is_neither_endless_nor_on_several_lines() throws Exception {
        assertThat(mistakes(HEADER + "\"" + "x\n".repeat(500) + "\",,,active,\n"))
                .hasSize(1)
                .first()
                .asString()
                .hasSizeLessThan(200)
                .contains("x x x", "…'")
                .doesNotContain("\n");
    }

    @Test
    void a_file_that_is_too_large_is_not_read() throws Exception {
        Path file = folder.resolve("large.csv");
        try (var large = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            large.position(64L << 20);
            large.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }

        assertThat(mistakes(file))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("large.csv:1:1: the file is larger than 64");
    }

    @Test
    void more_rows_than_the_limit_are_a_mistake() throws Exception {
        assertThat(mistakes(HEADER + "a@b.c,,,active,\n".repeat(500_001)))
                .containsExactly("roster.csv:500002:1: more than 500000 rows");
    }

    @Test
    void a_missing_file_and_a_folder_are_told_by_their_names() {
        assertThatThrownBy(() -> RosterReader.read(folder.resolve("none.csv"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> RosterReader.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("folder");
    }
}
