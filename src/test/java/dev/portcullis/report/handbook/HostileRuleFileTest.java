package dev.portcullis.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Pack;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Packs come from authors nobody knows: what they write is text, and nothing else. */
class HostileRuleFileTest {
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    Path folder;

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "</pre></code></main></body></html>",
                "<!-- --><![CDATA[",
                "[click](javascript:alert(1)) ![x](http://attacker.example/x.png)",
                "<http://attacker.example> and https://attacker.example and www.attacker.example",
                "[ref]: http://attacker.example",
                "| a | b |\\| c",
                "*bold* _and_ **more** `code` ~~gone~~ ``",
                "# heading #",
                "&lt;b&gt; &amp; &#60;",
                "\\",
                "$x^2$ $$y$$",
                "${7*7} @template.x() {{7*7}}",
                "```\n~~~\n# out\n</details>",
                "- item\n1. one\n> quote\n===\n---",
                "\u202Ereversed\u2066 \u200Bzero",
                "line\u2028more");
    }

    /** Which elements a page is made of must not depend on what an author writes. */
    @ParameterizedTest
    @MethodSource("attacks")
    void no_text_of_an_author_makes_an_element_or_a_link(String attack) throws Exception {
        Map<String, String> harmless = pages("harmless", "harmless words");
        Map<String, String> attacked = pages("attacked", attack);

        assertThat(attacked.keySet()).isEqualTo(harmless.keySet()).hasSize(6);
        attacked.forEach((name, text) -> {
            assertThat(skeleton(name, text)).as(name).isEqualTo(skeleton(name, harmless.get(name)));
            assertThat(text.codePoints())
                    .as(name)
                    .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                    .noneMatch(point -> Character.isISOControl(point) && point != '\n');
        });
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void every_text_of_an_author_can_be_read_in_both_formats(String attack) throws Exception {
        String words = attack.replaceAll("[\\u200B\\u202E\\u2066]", "\uFFFD").replaceAll("[\\s\\u2028]+", " ");

        pages("attacked", attack).forEach((name, text) -> {
            if (name.startsWith("controls/")) {
                String shown = document(name, text).text();
                assertThat(shown).as(name).contains("rationale " + words + " end", "remediation " + words + " end");
                assertThat(shown).as(name).contains("Meaning " + words + " end");
            }
        });
    }

    /** A pack of one control with the words wherever an author may put some. */
    private Map<String, String> pages(String name, String words) throws Exception {
        // A file may hold no letter that nobody sees, but its header may write one as an escape.
        String quoted = ESCAPING.writeValueAsString(words).replace("*/", "*\\u002f");
        String header = """
                /*
                id: ONE-01
                title: %s
                severity: high
                subject: user
                needs: [users]
                rationale: %s
                remediation: %s
                frameworks: { soc2: [%s] }
                parameters: { a-name: { type: text, default: %s, description: %s } }
                */
                """.formatted(
                        around("title", quoted),
                        around("rationale", quoted),
                        around("remediation", quoted),
                        around("reference", quoted),
                        around("default", quoted),
                        around("meaning", quoted));
        String rules = "rule \"ONE-01\" when // " + words.replace("\n", "\n// ").replaceAll("[\\p{Cf}\\u2028]", " ")
                + "\nthen end\n";
        var pack = new Pack(folder.resolve(name)).file("ONE-01.drl", header + Pack.PREAMBLE + rules);
        return new TreeMap<>(Handbook.of(pack.read(), "1").pages(EnumSet.allOf(HandbookFormat.class)));
    }

    private static String around(String kind, String quoted) {
        return "\"" + kind + " " + quoted.substring(1, quoted.length() - 1) + " end\"";
    }

    private static Document document(String name, String text) {
        if (name.endsWith(".html")) {
            return Jsoup.parse(text);
        }
        var extensions = List.of(TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(text)));
    }

    private static List<String> skeleton(String name, String text) {
        return document(name, text).getAllElements().stream()
                .map(Element::shallowClone)
                .map(element -> element.tagName() + element.attributes())
                .toList();
    }
}
