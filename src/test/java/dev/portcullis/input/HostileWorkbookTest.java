package dev.portcullis.input;

import static dev.portcullis.given.Workbooks.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.given.Workbooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that were made to stop the program: each is refused with a reason, in little time and memory. */
class HostileWorkbookTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path made(String rows, String sharedTexts) throws Exception {
        return Workbooks.zip(folder.resolve("made.xlsx"), Workbooks.parts(rows, sharedTexts));
    }

    private void assertRefused(Path file, String reason) {
        InvalidFilesException invalid = Assertions.assertTimeoutPreemptively(
                SOON, () -> catchThrowableOfType(InvalidFilesException.class, () -> RosterReader.read(file)));
        assertThat(invalid).isNotNull();
        assertThat(invalid.getMessage())
                .startsWith(file + ":1:1: not a workbook that can be read" + reason)
                .endsWith("; save it again as XLSX, or as CSV UTF-8")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <row r="2"><c r="AAA2"/></row>                       | : a cell stands outside of columns A to ZZ
            <row r="2"><c r="ZZZZZZ2"/></row>                    | : a cell stands outside of columns A to ZZ
            <row r="2"><c r="A0"/></row>                         | : a cell stands outside of columns A to ZZ
            <row r="2"><c r="A99999999"/></row>                  | : a cell stands outside of columns A to ZZ
            <row r="2"><c r=""/></row>                           | : a cell stands outside of columns A to ZZ
            <row r="-1"><c r="A1"/></row>                        | : a row has no proper number
            <row r="9999999999"/>                                | : a row has no proper number
            <row r="2"><c r="A2" t="s"><v>2147483647</v></c></row> | : a cell refers to no proper shared text
            <row r="2"><c r="A2" t="s"><v>-1</v></c></row>       | : a cell refers to no proper shared text
            <row r="2"><c r="A2" t="s"><v>99999999</v></c></row> | : a cell refers to a shared text that is not there
            <row r="2"><c r="A2" t="s"><v>0</v></c></row>        | : a cell refers to a shared text that is not there
            <row r="2"><c r="A2" t="s"><v>9<x/>9</v></c></row>   | : a value or a formula has elements of its own
            <row r="2"><c r="A2" t="s"><c r="B2"/></c></row>     | : a cell stands in a cell
            <row r="2"><c r="A2" t="new"><v>1</v></c></row>      | ``
            <row r="2"><c r="A2" t="b"><v>7</v></c></row>        | ``
            <row r="2"><c r="A2"><v>many</v></c></row>           | ``
            <row r="2"><c r="A2"><f t="shared" si="7"/></c></row> | ``
            <row r="2"><c r="A2"><f t="shared" ref="B1:A0">1</f></c></row> | ``
            """)
    void a_sheet_that_the_reader_would_break_at_is_refused(String rows, String reason) throws Exception {
        Path file = made(rows, "");
        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> RosterReader.read(file));

        assertThat(invalid).isNotNull();
        assertThat(invalid.getMessage()).contains(":1: not a workbook that can be read" + reason + "; save it again");
    }

    @Test
    void columns_without_end_are_refused() throws Exception {
        String cells = IntStream.range(0, 1_000).mapToObj(at -> "<c/>").collect(Collectors.joining());
        Path file = made("<row r=\"1\">" + cells + "</row>", "");

        assertRefused(file, ": a row has more than 702 cells");
    }

    @Test
    void a_sheet_that_unzips_without_end_is_refused() throws Exception {
        String blanks = "<row>" + cell("A1", "x".repeat(500_000)) + "</row>";

        assertRefused(made(blanks.repeat(300), ""), ": unzipped, it is larger than 128 MiB");
    }

    @Test
    void a_text_without_end_is_refused() throws Exception {
        assertRefused(made("", "<si><t>" + "x".repeat(3 << 20) + "</t></si>"), ": it holds a text of more than 1 MiB");
        assertRefused(made("<!--" + "x".repeat(3 << 20) + "-->", ""), ": it holds a text of more than 1 MiB");
        assertRefused(made("<row r=\"" + "1".repeat(3 << 20) + "\"/>", ""), ": it holds a text of more than 1 MiB");
    }

    @Test
    void a_part_that_is_no_xml_is_measured_too() throws Exception {
        Map<String, String> parts = Workbooks.parts("", "");
        parts.put("xl/media/image1.png", "x".repeat(3 << 20));

        assertThat(catchThrowableOfType(
                        InvalidFilesException.class,
                        () -> RosterReader.read(Workbooks.zip(folder.resolve("image.xlsx"), parts))))
                .hasMessageContaining("the file is empty");
    }

    @Test
    void entities_are_refused_and_nothing_outside_is_read() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "ann@example.com");
        Map<String, String> parts =
                Workbooks.parts(WorkbookTest.header() + "<row r=\"2\">" + cell("A2", "&x;") + "</row>", "");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + xml);

        assertRefused(Workbooks.zip(folder.resolve("entity.xlsx"), parts), ": it declares or uses XML entities");
    }

    @Test
    void elements_nested_or_named_without_end_are_refused() throws Exception {
        assertRefused(made("<a>".repeat(5_000) + "</a>".repeat(5_000), ""), ": its elements are nested too deeply");
        String names =
                IntStream.range(0, 5_000).mapToObj(at -> "<n" + at + "/>").collect(Collectors.joining());
        assertRefused(made(names, ""), ": it has more than 2000 names of elements");
    }

    @Test
    void formulas_that_would_be_written_out_without_end_are_refused() throws Exception {
        String base = "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A9\">" + "A1+".repeat(2_000)
                + "1</f></c></row>";
        assertRefused(made(base, ""), ": a value or a formula is too long");
        String arrays = IntStream.range(1, 300)
                .mapToObj(at ->
                        "<row r=\"" + at + "\"><c r=\"A" + at + "\"><f t=\"array\" ref=\"A" + at + "\">1</f></c></row>")
                .collect(Collectors.joining());
        assertRefused(made(arrays, ""), ": it has more than 100 array formulas");
    }

    @Test
    void a_zip_that_is_no_workbook_or_is_cut_is_refused() throws Exception {
        assertRefused(Workbooks.zip(folder.resolve("other.zip"), Map.of("a.txt", "hello")), "");
        byte[] whole = Files.readAllBytes(made(WorkbookTest.header(), ""));
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(cut, "");
        assertRefused(Files.write(folder.resolve("short.xlsx"), "PK\3\4".getBytes(StandardCharsets.ISO_8859_1)), "");
    }

    @Test
    void a_workbook_with_a_password_is_refused() throws Exception {
        byte[] zip = Files.readAllBytes(made(WorkbookTest.header(), ""));
        for (int at = 0; at < zip.length - 10; at++) {
            boolean central = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            if (central) {
                zip[at + 8] |= 1;
            }
        }

        assertRefused(
                Files.write(folder.resolve("password.xlsx"), zip), ": it is protected, or packed in an unusual way");
    }
}
