package dev.portcullis.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileValuesTest {
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "</script><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "' autofocus onfocus='alert(1)",
            "</style><style>*{display:none}</style>",
            "<!-- --><![CDATA[",
            "</table></main></body></html>",
            "&lt;b&gt;",
            "${7*7} @template.x() {{7*7}}",
            "javascript:alert(1)",
            "\u202Ereversed\u2066 \u200Bzero\uFEFF",
            "nul\u0000 bell\u0007 escape\u001B[31m next\u0085",
            "line\r\nfeed\tand\u2028more",
            "lone \uD800 surrogate",
            "W".repeat(10_000));

    @TempDir
    Path folder;

    @Test
    void no_value_opens_a_tag_or_an_attribute() throws Exception {
        String harmless = tags(HostilePage.html(folder, "Acme"));

        for (String attack : ATTACKS) {
            assertThat(tags(HostilePage.html(folder, attack))).as(attack).isEqualTo(harmless);
        }
    }

    @Test
    void no_control_or_direction_character_reaches_the_page() throws Exception {
        for (String attack : ATTACKS) {
            assertThat(HostilePage.html(folder, attack).codePoints())
                    .as(attack)
                    .noneMatch(point -> Character.isISOControl(point) && point != '\n')
                    .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                    .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }
    }

    @Test
    void what_officers_sign_is_in_the_page_that_is_attacked() throws Exception {
        assertThat(HostilePage.html(folder, "Acme & Sons"))
                .contains("Acme &amp; Sons waived", "Acme &amp; Sons requested", "Acme &amp; Sons approved")
                .contains("Acme &amp; Sons ticket", "Acme &amp; Sons attested", "Acme &amp; Sons seen")
                .contains("Acme &amp; Sons officer", "Acme &amp; Sons treated", "Acme &amp; Sons pack");
    }

    @Test
    void a_very_long_name_is_cut() throws Exception {
        assertThat(HostilePage.html(folder, "W".repeat(10_000)))
                .contains("W".repeat(200) + "…")
                .doesNotContain("W".repeat(501));
    }

    /** What a parser takes for mark-up; the values of attributes may differ, their number may not. */
    private static String tags(String html) {
        String body = html.substring(html.indexOf("<body>"), html.lastIndexOf("<script>"));
        return Pattern.compile("<[^>]*>")
                .matcher(body)
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"<>]*\"", "\"\""))
                .reduce("", String::concat);
    }
}
