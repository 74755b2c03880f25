package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.report.html.HostilePage;
import dev.portcullis.report.html.findings.Decoded;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No text of a tenant's opens an element, an attribute, a script or a link in the report. */
@ExtendWith(RanInputs.class)
class PageFuzzTest {
    /** Attributes that a browser follows or runs; what stands in them must be ours. */
    private static final Set<String> ACTIVE = Set.of("href", "src", "style", "action", "http-equiv", "content", "data");

    private static final Set<Byte> TURNING = Set.of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);

    private static final Pattern FINGERPRINT = Pattern.compile("(?<=\"#finding-)[0-9a-f]{16}(?=\")");

    @TempDir
    static Path folder;

    private static List<String> harmless;
    private static int findings;

    @BeforeAll
    static void makeAHarmlessPage() throws Exception {
        String page = HostilePage.html(folder, "Acme");
        harmless = structure(page);
        findings = Decoded.ofPage(page).rows().size();
    }

    @FuzzTest
    void text(byte[] text) throws Exception {
        // Between letters: a text that is itself a word of ours, such as the name of a list, may change the verdict.
        String page = HostilePage.html(folder, "a" + TenantText.of(text) + "z");

        assertThat(structure(page)).isEqualTo(harmless);
        assertThat(Decoded.ofPage(page).rows()).hasSize(findings);
        assertThat(page.codePoints())
                .noneMatch(point -> Character.isISOControl(point) && point != '\n')
                .noneMatch(point -> TURNING.contains(Character.getDirectionality(point)))
                .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static List<String> structure(String page) {
        Document document = Jsoup.parse(page);
        return document.getAllElements().stream().map(PageFuzzTest::shape).toList();
    }

    /** The element without what people read: its name, its attributes, and what a browser runs. */
    private static String shape(Element element) {
        String attributes = element.attributes().asList().stream()
                .map(PageFuzzTest::shape)
                .sorted()
                .collect(Collectors.joining(" "));
        String data = element.attr("type").equals("application/json") ? "data" : runs(element);
        return element.parents().size() + " " + element.tagName() + " " + attributes + " " + data;
    }

    private static String runs(Element element) {
        return element.dataNodes().stream().map(DataNode::getWholeData).collect(Collectors.joining());
    }

    /** A finding is led to by its fingerprint, which is made of the names of modules. */
    private static String shape(Attribute attribute) {
        return ACTIVE.contains(attribute.getKey())
                ? FINGERPRINT.matcher(attribute.toString()).replaceAll("")
                : attribute.getKey();
    }
}
