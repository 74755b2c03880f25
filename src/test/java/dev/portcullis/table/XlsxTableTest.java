package dev.portcullis.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {
    private static final List<String> COLUMNS = List.of("name", "e-mail");

    private static byte[] workbook(int mostRows, List<List<String>> rows) throws Exception {
        var target = new ByteArrayOutputStream();
        try (XlsxTable table = XlsxTable.of(target, "users", COLUMNS, mostRows)) {
            for (List<String> row : rows) {
                table.row(row);
            }
        }
        return target.toByteArray();
    }

    private static byte[] workbook(List<List<String>> rows) throws Exception {
        return workbook(XlsxWorkbook.MOST_ROWS, rows);
    }

    private static List<Cell> cells(byte[] workbook, int sheet) throws Exception {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet found = read.getSheet(sheet).orElseThrow();
            try (Stream<Row> rows = found.openStream()) {
                return rows.flatMap(Row::stream).filter(cell -> cell != null).toList();
            }
        }
    }

    private static List<String> texts(byte[] workbook, int sheet) throws Exception {
        return cells(workbook, sheet).stream().map(Cell::getText).toList();
    }

    private static String part(byte[] workbook, String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void every_row_comes_back_under_a_header_that_stays_in_sight() throws Exception {
        byte[] workbook = workbook(List.of(List.of("Ann", "ann@example.com"), Arrays.asList("Bob", null)));

        assertThat(texts(workbook, 0)).containsExactly("name", "e-mail", "Ann", "ann@example.com", "Bob");
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<autoFilter ref=\"A1:B3\"", "<cols>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "1e5", "true", "2026-11-21", "'"})
    void whatever_a_name_looks_like_it_is_a_text(String name) throws Exception {
        Cell cell = cells(workbook(List.of(List.of(name, "x"))), 0).get(2);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualTo(name);
    }

    @Test
    void what_a_workbook_cannot_hold_is_shown_as_such() throws Exception {
        String hostile = "a\u0000b\u001b[2Jc\ufffed\ud800e\rf<&>\"😀";

        assertThat(texts(workbook(List.of(List.of(hostile, "x"))), 0).get(2))
                .isEqualTo("a\ufffdb\ufffd[2Jc\ufffdd\ufffde\ufffdf<&>\"😀");
        assertThat(CellText.of("_x0041_ _x41_")).isEqualTo("_x005F_x0041_ _x41_");
        assertThat(CellText.of("x".repeat(32_767))).hasSize(32_767).endsWith("x");
        assertThat(CellText.of("😀".repeat(20_000)))
                .hasSizeLessThanOrEqualTo(32_767)
                .endsWith("😀…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 198, 199, 200, 201, 399, 400, 1_000})
    void rows_are_whole_around_the_places_where_they_leave_memory(int count) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(List.of("n" + row, "e" + row));
        }
        byte[] workbook = workbook(rows);

        assertThat(texts(workbook, 0)).hasSize(2 * count + 2).endsWith(count == 0 ? "e-mail" : "e" + (count - 1));
        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).contains("<cols>", "ref=\"A1:B" + (count + 1) + "\"");
    }

    @Test
    void rows_that_a_sheet_cannot_hold_go_on_in_the_next() throws Exception {
        byte[] workbook = workbook(
                3,
                List.of(List.of("a", "1"), List.of("b", "2"), List.of("c", "3"), List.of("d", "4"), List.of("e", "5")));

        assertThat(texts(workbook, 0)).containsExactly("name", "e-mail", "a", "1", "b", "2");
        assertThat(texts(workbook, 1)).containsExactly("name", "e-mail", "c", "3", "d", "4");
        assertThat(texts(workbook, 2)).containsExactly("name", "e-mail", "e", "5");
        assertThat(part(workbook, "xl/workbook.xml")).contains("users 2", "users 3");
    }

    @Test
    void tables_of_one_workbook_go_on_in_sheets_of_their_own() throws Exception {
        var target = new ByteArrayOutputStream();
        try (XlsxWorkbook workbook = XlsxWorkbook.of(target, 2)) {
            workbook.table("One", List.of("a"));
            workbook.row(List.of("1"));
            workbook.row(List.of(2L));
            workbook.table("Two", List.of("b", "c"));
        }
        byte[] workbook = target.toByteArray();

        assertThat(texts(workbook, 0)).containsExactly("a", "1");
        assertThat(texts(workbook, 1)).containsExactly("a", "2");
        assertThat(cells(workbook, 0).get(1).getType()).isEqualTo(CellType.STRING);
        assertThat(cells(workbook, 1).get(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(texts(workbook, 2)).containsExactly("b", "c");
        assertThat(part(workbook, "xl/workbook.xml")).contains("\"One\"", "\"One 2\"", "\"Two\"");
    }

    @Test
    void the_same_rows_make_the_same_bytes_in_every_time_zone() throws Exception {
        byte[] here = workbook(List.of(List.of("Ann", "x")));
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(workbook(List.of(List.of("Ann", "x")))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void the_same_rows_make_the_same_bytes_at_any_time() throws Exception {
        byte[] first = workbook(List.of(List.of("Ann", "a")));
        Thread.sleep(1_100);

        assertThat(workbook(List.of(List.of("Ann", "a")))).isEqualTo(first);
        assertThat(part(first, "docProps/core.xml")).contains("Portcullis").doesNotContain("created");
    }
}
