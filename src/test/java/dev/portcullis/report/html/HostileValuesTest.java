package dev.portcullis.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.HostileTexts;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileValuesTest {
    @TempDir
    Path folder;

    @Test
    void no_value_opens_a_tag_or_an_attribute() throws Exception {
        String harmless = tags(HostilePage.html(folder, "Acme"));

        for (String attack : HostileTexts.ALL) {
            assertThat(tags(HostilePage.html(folder, attack))).as(attack).isEqualTo(harmless);
        }
    }

    @Test
    void no_control_or_direction_character_reaches_the_page() throws Exception {
        for (String attack : HostileTexts.ALL) {
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
