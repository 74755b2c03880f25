package dev.portcullis.input;

import static dev.portcullis.given.Workbooks.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.given.Workbooks;
import dev.portcullis.input.Roster.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same tables as XLSX: places are rows and columns of the sheet, and the cell is called as people see it. */
class WorkbookTest {
    private static final List<Object> HEADER = List.of("email", "portal", "user_type", "status", "owner");

    @TempDir
    Path folder;

    private Path workbook(List<List<Object>> rows) throws Exception {
        return Workbooks.write(folder.resolve("roster.xlsx"), rows);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
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

    @Test
    void the_first_sheet_is_read_with_its_row_numbers() throws Exception {
        Path file = workbook(List.of(
                List.of(),
                row("Status", null, " EMAIL ", "portal", "user_type", "owner").stream()
                        .filter(cell -> cell != null)
                        .toList(),
                row("active", "Ann@example.com", "Größe", 2024, "'=1+1"),
                row(null, null, null),
                row("inactive", "eve@example.com")));

        assertThat(RosterReader.read(file).rows())
                .containsExactly(
                        new Row(3, "ann@example.com", "Größe", "2024", true, "=1+1"),
                        new Row(5, "eve@example.com", null, null, false, null));
    }

    @Test
    void what_the_file_holds_and_not_its_name_says_what_it_is() throws Exception {
        Path workbook = Files.move(workbook(List.of(HEADER)), folder.resolve("roster.csv"));
        Path text =
                Files.writeString(folder.resolve("text.xlsx"), "email,portal,user_type,status,owner\na@b.c,,,active,");

        assertThat(RosterReader.read(workbook).rows()).isEmpty();
        assertThat(RosterReader.read(text).rows()).hasSize(1);
    }

    @Test
    void a_matrix_may_be_a_workbook_too() throws Exception {
        Path file = workbook(List.of(
                row("portal", "user_type", "module", "view", "create", "edit", "edit_shared", "delete"),
                row("Acme", "Vendor", "Deals", "yes", "no", "no", "yes", "no"),
                row("Acme", "Vendor", "Cases", true, "no", "no", "no")));

        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> AccessMatrixReader.read(file));

        assertThat(invalid.getMessage().lines())
                .containsExactly(
                        file + ":3:4: cell D3: view is 'TRUE'; expected yes or no",
                        file + ":3:8: cell H3: delete is blank; expected yes or no");
        assertThat(AccessMatrixReader.read(workbook(List.of(
                                row("portal", "user_type", "module", "view", "create", "edit", "edit_shared", "delete"),
                                row("Acme", "Vendor", "Deals", "yes", "no", "no", "yes", "no"))))
                        .rows())
                .containsExactly(
                        new AccessMatrix.Row(2, "Acme", "Vendor", "Deals", Set.of("view", "editSharedRecords")));
    }

    @Test
    void mistakes_are_told_with_row_column_and_cell() throws Exception {
        Path file = workbook(List.of(
                HEADER,
                row("ann example.com", "Acme", null, "on"),
                row("ann@example.com", "Acme", null, true, null, "note"),
                row(null, "Acme", null, "active"),
                row("ann@example.com", "=A1", null, "active")));

        assertThat(mistakes(file))
                .containsExactly(
                        "roster.xlsx:2:1: cell A2: the email is 'ann example.com'; expected one with an @ and no blanks"
                                + " inside, such as ann@example.com",
                        "roster.xlsx:2:4: cell D2: the status is 'on'; expected active or inactive",
                        "roster.xlsx:3:6: cell F3: a cell beyond the 5 columns of the header",
                        "roster.xlsx:4:1: cell A4: the email is missing; expected one, such as ann@example.com",
                        "roster.xlsx:5:2: cell B5: it holds a formula without a stored result; open and save the"
                                + " workbook in a spreadsheet program");
    }

    @Test
    void mistakes_in_the_header_are_told_with_the_cell() throws Exception {
        assertThat(mistakes(workbook(List.of(row("email", "portal", null, "user_type", "status", "team")))))
                .containsExactly(
                        "roster.xlsx:1:1: no column 'owner'; expected the columns email, portal, user_type, status,"
                                + " owner, in any order",
                        "roster.xlsx:1:3: cell C1: a column without a name; expected the columns email, portal,"
                                + " user_type, status, owner, in any order",
                        "roster.xlsx:1:6: cell F1: unknown column 'team'; expected the columns email, portal,"
                                + " user_type, status, owner, in any order");
    }

    @Test
    void an_empty_workbook_and_an_old_one_are_mistakes() throws Exception {
        assertThat(mistakes(workbook(List.of()))).hasSize(1).first().asString().contains(":1:1: the file is empty");
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertThat(mistakes(old))
                .containsExactly(
                        "old.xls:1:1: an old or a protected workbook; expected CSV, or XLSX without a password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <c r="B2" t="e"><v>#N/A</v></c>            | 2:2: cell B2: it holds the error '#N/A'
            <c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c> | 2:2: cell B2: it holds the error '#DIV/0!'
            <c r="B2"><f>A1</f></c>                    | 2:2: cell B2: it holds a formula without a stored result
            <c r="B2" t="str"><f>A1</f></c>            | 2:2: cell B2: it holds a formula without a stored result
            """)
    void a_cell_that_shows_an_error_or_nothing_yet_never_passes_for_blank(String cell, String mistake)
            throws Exception {
        assertThat(mistakes(withPortal(cell))).hasSize(1).first().asString().startsWith("made.xlsx:" + mistake);
    }

    @Test
    void a_formula_counts_as_what_it_last_came_to() throws Exception {
        assertThat(RosterReader.read(withPortal("<c r=\"B2\" t=\"str\"><f>A1&amp;B1</f><v>Acme</v></c>"))
                        .rows())
                .extracting(Row::portal)
                .containsExactly("Acme");
    }

    @Test
    void shared_texts_and_runs_of_formatted_text_are_read_whole() throws Exception {
        Path file = Workbooks.zip(
                folder.resolve("made.xlsx"),
                Workbooks.parts(
                        header() + "<row r=\"2\">" + cell("A2", "a@b.c") + "<c r=\"B2\" t=\"s\"><v>1</v></c>"
                                + cell("D2", "active") + "</row>",
                        "<si><t>no</t></si><si><r><t>Ac</t></r><r><t>me</t></r></si>"));

        assertThat(RosterReader.read(file).rows()).extracting(Row::portal).containsExactly("Acme");
    }

    private Path withPortal(String cell) throws Exception {
        String row = "<row r=\"2\">" + cell("A2", "a@b.c") + cell + cell("D2", "active") + "</row>";
        return Workbooks.zip(folder.resolve("made.xlsx"), Workbooks.parts(header() + row, ""));
    }

    static String header() {
        return "<row r=\"1\">" + cell("A1", "email") + cell("B1", "portal") + cell("C1", "user_type")
                + cell("D1", "status") + cell("E1", "owner") + "</row>";
    }
}
