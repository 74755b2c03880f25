package dev.portcullis.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks for tests: good ones, and such as no spreadsheet program writes. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** One sheet; a text that begins with = becomes a formula without a stored result, null leaves a cell out. */
    public static Path write(Path file, List<List<Object>> rows) throws IOException {
        try (OutputStream output = Files.newOutputStream(file);
                var workbook = new Workbook(output, "Tests", "1.0")) {
            fill(workbook.newWorksheet("First"), rows);
            fill(workbook.newWorksheet("Second"), List.of(List.of("not read")));
        }
        return file;
    }

    private static void fill(Worksheet sheet, List<List<Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Object value = rows.get(row).get(column);
                if (value instanceof String text && text.startsWith("=")) {
                    sheet.formula(row, column, text.substring(1));
                } else if (value instanceof String text) {
                    sheet.value(row, column, text);
                } else if (value instanceof Number number) {
                    sheet.value(row, column, new BigDecimal(number.toString()));
                } else if (value instanceof Boolean truth) {
                    sheet.value(row, column, truth);
                }
            }
        }
    }

    /** Every sheet by its name, in order, as rows of what a reader sees; a formula is a fault. */
    public static Map<String, List<List<String>>> read(byte[] workbook) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read.getSheets().toList()) {
                sheets.put(
                        sheet.getName(),
                        sheet.read().stream().map(Workbooks::texts).toList());
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Workbooks::text).toList();
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        } else if (cell.getFormula() != null
                || (cell.getType() != CellType.STRING && cell.getType() != CellType.NUMBER)) {
            throw new AssertionError(cell.getAddress() + " is neither a text nor a number: " + cell);
        }
        return cell.getText();
    }

    /** The parts of a workbook whose only sheet has these rows, as XML; to be changed and then zipped. */
    public static Map<String, String> parts(String rows, String sharedTexts) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                </Types>""");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + sharedTexts + "</sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    /** A cell that holds its text itself. */
    public static String cell(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
