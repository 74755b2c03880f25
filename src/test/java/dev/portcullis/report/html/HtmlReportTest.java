package dev.portcullis.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Selector;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.report.html.findings.Decoded;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Portal PORTAL = new Portal("10", "Acme", true, null, null, "none", null);
    private static final Org ORG = new Org("1", "Acme Ltd", "production", "enterprise");

    @TempDir
    Path folder;

    @Test
    void a_compliant_run_says_so_in_one_sentence() throws Exception {
        String html = acme(userType("100", "Partner", true, 5)).html();

        assertThat(html)
                .contains("No open findings; the one control was fully assessed.", ">Compliant\n")
                .contains("Nothing is missing:", "none of the subjects that were assessed violates a control")
                .doesNotContain("class=\"filter\"", "Unsealed snapshot");
    }

    @Test
    void an_incomplete_run_names_what_was_not_collected_and_the_controls_it_cost() throws Exception {
        String html = acme(userType("100", "Partner", true, 5))
                .rule("USR-02", Rules.INVITATION)
                .with(new Coverage("users", "100", "refused", null, "NO_PERMISSION", 403, "Zoho refused the list"))
                .html();

        assertThat(html)
                .contains("No open findings; 1 of 2 controls could not be assessed.", ">Incomplete\n")
                .contains("Partner (Acme portal)", "Refused", "Zoho refused the list (NO_PERMISSION, HTTP 403).")
                .contains("<span class=\"id\">USR-02</span>", "Not at all")
                .doesNotContain("Nothing is missing");
    }

    @Test
    void violations_are_counted_by_severity_and_explained_by_control() throws Exception {
        String html = everything().html();

        assertThat(html)
                .contains("4 open findings: 1 critical, 1 high, 1 medium and 1 low; ", ">Violations\n")
                .contains("all 4 controls were fully assessed.")
                .contains("Vendor (Acme portal)", "Why it matters", "What to do", "gone for everybody")
                .contains("<span class=\"what\">granted actions</span> <bdi>view, delete</bdi>")
                .contains("ISO/IEC 27001:2022", "AC-2(3)")
                .contains("3: an open finding at or above the fail-on severity");
        assertThat(html.indexOf("id=\"control-MOD-02\""))
                .isLessThan(html.indexOf("id=\"control-UTY-01\""))
                .isPositive();
    }

    @Test
    void a_control_that_failed_and_was_assessed_only_in_part_is_said_to_be_so() throws Exception {
        String html = acme(userType("101", "Vendor", true, 3), userType("102", "Old", true, 1))
                .rule("MOD-02", Rules.DELETE)
                .with(AnAssessment.collected("user-type", "101", 1))
                .with(new Coverage("user-type", "102", "failed", null, null, 500, "Zoho did not answer"))
                .html();

        assertThat(html)
                .contains("1 open finding: 1 critical; 1 of 2 controls could be assessed only in part.")
                .contains("1 of 1 assessed modules violates this control; others could not be assessed.")
                .contains("controls, and 1 in part", "In part: 1 assessed, 1 not")
                .contains("Modules and fields of the user type", "<a class=\"id\" href=\"#control-MOD-02\">");
    }

    @Test
    void a_changed_parameter_shows_its_default() throws Exception {
        String html = everything()
                .parameters(Map.of("USR-02", Map.of("invitation-days", 45L)))
                .html();

        assertThat(html).contains("<bdi>45</bdi>", "changed from the default: <bdi>30</bdi>", "Days an invitation");
    }

    @Test
    void an_unsealed_snapshot_is_said_loudly() throws Exception {
        assertThat(acme(userType("100", "Partner", true, 5)).unsealed().html())
                .contains("Unsealed snapshot: not evidence.", "missing or not valid", "an unsealed snapshot of");
    }

    @Test
    void without_a_script_the_page_shows_the_first_and_says_how_much_it_leaves_out() throws Exception {
        AnAssessment assessment = acme(userType("100", "Partner", true, 700))
                .rule("USR-02", Rules.INVITATION)
                .with(AnAssessment.collected("users", "100", 700));
        for (int at = 0; at < 700; at++) {
            assessment.with(invited(Integer.toString(1000 + at), "User " + at, "u" + at + "@example.com"));
        }

        String html = assessment.html();
        String text = html.substring(0, html.indexOf("id=\"data\""));

        assertThat(text)
                .contains("first 500 of 700 findings", "First 500 of 700 findings", "u499@example.com")
                .doesNotContain("u500@example.com");
        assertThat(Decoded.ofPage(html).rows()).hasSize(700);
    }

    @Test
    void the_access_picture_says_who_can_do_what_and_which_control_objects() throws Exception {
        String html = everything().html();

        assertThat(html)
                .contains("User types are granted 3 modules in all, 1 of them for more than viewing.")
                .contains("<bdi>Partner</bdi> <span class=\"people\">1 person</span>")
                .contains("<td class=\"granted objected\"><span class=\"number\">0</span>"
                        + "<span class=\"hush\"> people may delete</span>")
                .contains("<span class=\"off\">switched off: nobody gets in by it</span>");
    }

    @Test
    void what_outsiders_can_do_where_user_types_were_not_collected_is_said_to_be_unknown() throws Exception {
        String html = AnAssessment.in(folder)
                .with(ORG, PORTAL, new Portal("11", "Other", true, null, null, "none", null))
                .html();

        assertThat(html)
                .contains("Not every portal's user types were collected", "Not all portal users were collected")
                .doesNotContain("</svg>No e-mail that was collected");
    }

    @Test
    void user_types_of_unknown_modules_are_counted_where_access_is_summed_up() throws Exception {
        var unknown = new UserType("10", "101", "Mystery", false, true, 5L, null, "Contacts", null);

        assertThat(acme(userType("100", "Partner", true, 5), unknown).html())
                .contains("0 of them for more than viewing; the modules of 1 user type are unknown.");
    }

    @Test
    void a_requirement_behind_which_a_violation_is_waived_is_not_evidenced() throws Exception {
        String html = acme(userType("100", "Partner", false, 5))
                .waivers(waiver("UTY-01"))
                .html();

        assertThat(html)
                .contains("0 of 2 requirements evidenced", "Violations waived: UTY-01.")
                .doesNotContain("2 of 2 requirements evidenced");
    }

    @Test
    void people_who_are_let_in_at_several_places_make_a_sum_an_upper_bound() throws Exception {
        AnAssessment apart = acme(userType("100", "Vendor", true, 1), userType("101", "Vendor", true, 1))
                .rule("MOD-02", Rules.DELETE)
                .with(
                        invited("100", "9001", "Ada", "ada@example.com"),
                        invited("101", "9002", "Ada", "ada@example.com"),
                        AnAssessment.collected("user-type", "100", 1),
                        AnAssessment.collected("user-type", "101", 1),
                        AnAssessment.collected("users", "100", 1),
                        AnAssessment.collected("users", "101", 1));

        assertThat(apart.html()).contains("2 open findings; up to 2 people are concerned");
    }

    @Test
    void a_snapshot_that_asked_for_nothing_does_not_pass_for_one_that_got_everything() throws Exception {
        String html = AnAssessment.in(folder).withoutCoverage().with(ORG).html();

        assertThat(html)
                .contains("No findings, since nothing was assessed")
                .doesNotContain("Everything that was asked for was collected", "No open findings: none of");
    }

    @Test
    void a_user_type_without_a_module_is_said_to_have_none() throws Exception {
        var nothing = new UserType("10", "103", "Guest", false, true, 0L, null, "Contacts", List.of());

        assertThat(acme(nothing).html())
                .contains("<bdi>Guest</bdi>", "This user type is granted no module.")
                .doesNotContain("The modules of this user type are unknown.");
        assertThat(acme(nothing)
                        .with(new Portal("11", "Beta", true, null, null, "none", null))
                        .html())
                .contains("<bdi>Guest, Acme</bdi>");
    }

    @Test
    void a_requirement_is_evidenced_only_when_nothing_behind_it_is_open() throws Exception {
        assertThat(everything().html()).contains("SOC 2 <span class=\"count\">0 of", "Violated: ");
        assertThat(acme(userType("100", "Partner", true, 5)).html())
                .contains("2 of 2 requirements evidenced", "Complies: UTY-01.");
    }

    @Test
    void two_writes_give_the_same_bytes_with_bare_line_feeds() throws Exception {
        String first = everything().html();

        assertThat(everything().html()).isEqualTo(first);
        assertThat(first).doesNotContain("\r");
    }

    @Test
    void the_policy_names_the_digests_of_exactly_what_is_inlined() throws Exception {
        String html = everything().html();
        String policy =
                only(html, "Content-Security-Policy\" content=\"([^\"]*)\"").replace("&#39;", "'");

        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src '" + digest(only(html, "<style>(.*?)</style>"))
                        + "'; script-src '" + digest(only(html, "<script>(.*?)</script>"))
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(html).doesNotContainPattern("<[^>]*\\s(style|on[a-z]+)=");
    }

    @Test
    void nothing_is_loaded_from_anywhere() throws Exception {
        String html = everything().html();

        assertThat(Pattern.compile("\\s(?:src|href|action|poster|data)=\"([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(target -> target.startsWith("#") || target.startsWith("data:image/svg+xml;base64,"));
        assertThat(html).doesNotContain("@import", "url(");
    }

    @Test
    void every_link_within_the_page_leads_somewhere() throws Exception {
        String html = everything().html();

        assertThat(all(html, "href=\"#([^\"]*)\""))
                .isNotEmpty()
                .allMatch(target -> html.contains("id=\"" + target + "\""));
        assertThat(all(html, "\\sid=\"([^\"]*)\"")).doesNotHaveDuplicates();
    }

    @Test
    void a_writer_that_fails_fails_with_its_own_fault() {
        assertThatThrownBy(() -> everything().html(new FullDisk()))
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("disk full");
    }

    private AnAssessment everything() throws Exception {
        return acme(
                        userType("100", "Partner", true, 5),
                        userType("101", "Vendor", false, 3),
                        userType("102", "Old", true, 0))
                .rule("MOD-02", Rules.DELETE)
                .rule("USR-02", Rules.INVITATION)
                .rule("UTY-02", Rules.UNUSED)
                .with(
                        invited("9001", "Ada", "ada@example.com"),
                        AnAssessment.collected("user-type", "100", 1),
                        AnAssessment.collected("user-type", "101", 1),
                        AnAssessment.collected("user-type", "102", 1),
                        AnAssessment.collected("users", "100", 1),
                        AnAssessment.collected("users", "101", 0),
                        AnAssessment.collected("users", "102", 0));
    }

    private AnAssessment acme(UserType... types) {
        return AnAssessment.in(folder).with(ORG, PORTAL).with(types);
    }

    private static UserType userType(String id, String name, Boolean active, long users) {
        var may = new Permissions(true, null, null, null, name.equals("Vendor"), null, null);
        var deals = new Module("1", "Deals", "Deals", "private", may, List.of("Contact_Name"), List.of(), null, null);
        return new UserType("10", id, name, false, active, users, null, "Contacts", List.of(deals));
    }

    private static User invited(String id, String name, String email) {
        return invited("100", id, name, email);
    }

    private static User invited(String userType, String id, String name, String email) {
        return new User(
                "10",
                userType,
                id,
                "Contacts",
                name,
                email,
                true,
                false,
                null,
                AnAssessment.NOW.minus(Duration.ofDays(60)));
    }

    private static Waiver waiver(String control) {
        var period = new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01"));
        Selector all = Selector.of(Map.of("portal", "*"));
        return new Waiver(1, 1, 1, control, all, "a migration", "Ada", "Grace", null, period, null);
    }

    private static String only(String html, String pattern) {
        List<String> found = all(html, pattern);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static final class FullDisk extends java.io.Writer {
        @Override
        public void write(char[] text, int start, int length) throws java.io.IOException {
            throw new java.io.IOException("disk full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
