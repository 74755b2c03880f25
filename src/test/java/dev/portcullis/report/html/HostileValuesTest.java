package dev.portcullis.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.ControlSetting;
import dev.portcullis.control.Severity;
import dev.portcullis.input.signed.Attestation;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Selector;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private static final Period TWO_MONTHS = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));

    @TempDir
    Path folder;

    @Test
    void no_value_opens_a_tag_or_an_attribute() throws Exception {
        String harmless = tags(html("Acme"));

        for (String attack : ATTACKS) {
            assertThat(tags(html(attack))).as(attack).isEqualTo(harmless);
        }
    }

    @Test
    void no_control_or_direction_character_reaches_the_page() throws Exception {
        for (String attack : ATTACKS) {
            assertThat(html(attack).codePoints())
                    .as(attack)
                    .noneMatch(point -> Character.isISOControl(point) && point != '\n')
                    .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                    .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }
    }

    @Test
    void what_officers_sign_is_in_the_page_that_is_attacked() throws Exception {
        assertThat(html("Acme & Sons"))
                .contains("Acme &amp; Sons waived", "Acme &amp; Sons requested", "Acme &amp; Sons approved")
                .contains("Acme &amp; Sons ticket", "Acme &amp; Sons attested", "Acme &amp; Sons seen")
                .contains("Acme &amp; Sons officer", "Acme &amp; Sons treated", "Acme &amp; Sons pack");
    }

    @Test
    void a_very_long_name_is_cut() throws Exception {
        assertThat(html("W".repeat(10_000))).contains("W".repeat(200) + "…").doesNotContain("W".repeat(501));
    }

    /** The page with the value in every place where a tenant, or a stranger's snapshot file, can put one. */
    private String html(String value) throws Exception {
        var all = new Permissions(true, true, true, true, true, true, true);
        var module = new Module("1", value, value, value, all, List.of(value), List.of(), null, null);
        return AnAssessment.in(folder)
                .source(value)
                .rule("MOD-02", Rules.DELETE)
                .rule("UTY-02", Rules.UNUSED)
                .rule("MAN-01", Files.readString(Path.of("rules/by-hand/MAN-01.drl")))
                .pack(value + " pack", value)
                .settings(value, Map.of("MOD-02", new ControlSetting(null, Severity.CRITICAL, value + " treated")))
                .waivers(waiver(1, value, value + " approved"), waiver(2, value, value + " requested"))
                .attestations(attestation(value))
                .with(new Org(value, value, value, value))
                .with(new Portal("10", value, true, null, null, value, value))
                .with(new UserType("10", "100", value, false, false, 3L, null, value, List.of(module)))
                .with(new UserType("10", "101", value, false, true, 0L, null, value, List.of(module)))
                .with(AnAssessment.collected("user-type", "100", 1))
                .with(new Coverage("user-type", "101", "refused", 3L, value, 500, value))
                .with(new Coverage("users", value, "failed", null, value, 500, value))
                .with(new Coverage(value, value, "failed", null, null, null, value))
                .html();
    }

    /** The first one is in force, the second one approved by the one who requested it. */
    private static Waiver waiver(int number, String value, String approvedBy) {
        return new Waiver(
                number,
                1,
                1,
                "UTY-01",
                Selector.of(Map.of("portal", value)),
                value + " waived",
                value + " requested",
                approvedBy,
                value + " ticket",
                TWO_MONTHS,
                null);
    }

    private static Attestation attestation(String value) {
        Selector all = Selector.of(Map.of("portal", "*"));
        return new Attestation(
                1, "MAN-01", all, value + " attested", false, value + " seen", value + " officer", TWO_MONTHS);
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
