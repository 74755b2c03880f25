package dev.portcullis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.HostileTexts;
import dev.portcullis.given.Workbooks;
import dev.portcullis.given.Xml;
import dev.portcullis.report.html.HostilePage;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One value in every place where a stranger can put one: each format stays as it is with a harmless value. */
class HostileFormatsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static Map<ReportFormat, Map<String, byte[]>> harmless;

    @BeforeAll
    static void a_harmless_value() throws Exception {
        harmless = HostilePage.files(folder, "Acme");
    }

    @Test
    void no_value_changes_the_shape_of_any_report() throws Exception {
        for (String attack : HostileTexts.ALL) {
            Map<ReportFormat, Map<String, byte[]>> files = HostilePage.files(folder, attack);
            for (ReportFormat format : ReportFormat.values()) {
                for (Map.Entry<String, byte[]> file : files.get(format).entrySet()) {
                    byte[] usual = harmless.get(format).get(file.getKey());
                    assertThat(shape(format, file.getValue()))
                            .as(file.getKey() + " with " + attack)
                            .isEqualTo(shape(format, usual));
                }
            }
        }
    }

    private static String shape(ReportFormat format, byte[] file) throws Exception {
        return format == ReportFormat.XLSX ? sheets(file) : shape(format, text(file));
    }

    /** Sheets, and how many rows and cells they have; the reader refuses a formula. */
    private static String sheets(byte[] file) throws Exception {
        return Workbooks.read(file).entrySet().stream()
                .map(sheet -> sheet.getKey()
                        + sheet.getValue().stream().map(List::size).toList())
                .collect(Collectors.joining(" "));
    }

    /** Strictly: a byte that is no UTF-8 is a fault. */
    private static String text(byte[] bytes) throws Exception {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** What a reader of the format takes for its own; a new format has to be added here before this compiles. */
    private static String shape(ReportFormat format, String text) throws Exception {
        return switch (format) {
            case JSON -> shape(JSON.readTree(text));
            case SARIF, SARIF_FULL, GITLAB, OSCAL, SLACK, TEAMS -> clean(shape(JSON.readTree(text)), text);
            case HTML, EMAIL -> elements(text);
            case OCSF ->
                clean(
                        text.lines()
                                .map(JSON::readTree)
                                .map(HostileFormatsTest::shape)
                                .collect(Collectors.joining("\n")),
                        text);
            case MARKDOWN -> clean(nodes(text), text);
            case GITHUB -> clean(commands(text), text);
            case CSV -> cells(text);
            case JUNIT -> clean(elements(Xml.read(text)), text);
            case XLSX -> throw new AssertionError("a workbook is no text");
        };
    }

    /** Values are for people to look at: nothing in them may turn the direction of text or steer a terminal. */
    private static String clean(String shape, String text) {
        assertThat(text.codePoints())
                .noneMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\r')
                .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        return shape;
    }

    private static String shape(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> entry.getKey() + ":" + shape(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (node.isArray()) {
            return node.valueStream().map(HostileFormatsTest::shape).collect(Collectors.joining(",", "[", "]"));
        }
        return node.getNodeType().toString();
    }

    private static String elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(number -> all.item(number).getNodeName()
                        + all.item(number).getAttributes().getLength())
                .collect(Collectors.joining(" "));
    }

    private static String elements(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(element -> element.tagName() + names(element))
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(Element element) {
        return element.attributes().asList().stream()
                .map(attribute -> attribute.getKey())
                .sorted()
                .toList();
    }

    /** Whatever is not code is ours; in code no platform looks for links, mentions or HTML. */
    private static String nodes(String markdown) {
        var nodes = new StringBuilder();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        nodes.append(text.getLiteral());
                    }

                    @Override
                    protected void visitChildren(Node parent) {
                        nodes.append(parent.getClass().getSimpleName()).append('(');
                        super.visitChildren(parent);
                        nodes.append(')');
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        nodes.append(html.getLiteral());
                    }

                    @Override
                    public void visit(HtmlBlock html) {
                        nodes.append(html.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        nodes.append("code");
                    }
                });
        return nodes.toString();
    }

    /** Commands with their properties; whatever is none of ours would be shown as text, or run. */
    private static String commands(String text) {
        return text.lines()
                .map(line -> {
                    assertThat(line)
                            .matches(
                                    "::(error|warning) file=[^:,]+,line=\\d+,title=[^:,]+::.+|::notice title=[^:,]+::.+");
                    return line.substring(0, line.indexOf("::", 2)).replaceAll("=[^,]*", "");
                })
                .collect(Collectors.joining("\n"));
    }

    /** Rows and columns; a cell that a spreadsheet program would calculate is a fault. */
    private static String cells(String csv) throws Exception {
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
        rows.stream()
                .flatMap(CSVRecord::stream)
                .forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*"));
        return rows.stream().map(row -> Integer.toString(row.size())).collect(Collectors.joining(" "));
    }
}
