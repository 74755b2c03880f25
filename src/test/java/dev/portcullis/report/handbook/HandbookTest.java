package dev.portcullis.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Control;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.given.Pack;
import dev.portcullis.report.catalogue.Requirements;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandbookTest {
    private static final Set<HandbookFormat> BOTH = EnumSet.allOf(HandbookFormat.class);
    private static final SortedMap<String, String> SHIPPED =
            Handbook.of(ShippedRules.catalogue(), "1.0.0").pages(BOTH);

    @TempDir
    Path folder;

    @Test
    void every_control_has_a_page_in_every_format_beside_the_two_indexes() {
        int controls = ShippedRules.catalogue().controls().size();

        assertThat(controls).isGreaterThanOrEqualTo(34);
        assertThat(SHIPPED).hasSize(2 * (controls + 2));
        assertThat(SHIPPED).containsKeys("index.md", "index.html", "requirements.md", "requirements.html");
        for (Control control : ShippedRules.catalogue().controls()) {
            assertThat(SHIPPED).containsKeys("controls/" + control.id() + ".md", "controls/" + control.id() + ".html");
        }
    }

    @Test
    void one_format_alone_writes_no_other() {
        assertThat(Handbook.of(ShippedRules.catalogue(), "1.0.0")
                        .pages(Set.of(HandbookFormat.MARKDOWN))
                        .keySet())
                .isNotEmpty()
                .allMatch(name -> name.endsWith(".md"));
    }

    @Test
    void a_page_tells_all_that_the_rule_file_says() {
        String html = Jsoup.parse(SHIPPED.get("controls/USR-02.html")).text();
        String markdown = SHIPPED.get("controls/USR-02.md");

        for (String page : List.of(html, markdown)) {
            assertThat(page)
                    .contains("Invitations are accepted or withdrawn in time")
                    .containsIgnoringCase("medium")
                    .contains("user", "the list of user types", "the portal users of each user type")
                    .contains("An invitation that nobody accepted is an open door", "filter Unconfirmed: remove")
                    .contains("invitation-days", "integer", "30", "0 to 3650", "may stay open for this many days.")
                    .contains("SOC 2", "CC6.2", "People are registered and authorised")
                    .contains("rules/users/USR-02.drl", "rule \"USR-02 invitation of unknown date\"");
        }
        assertThat(SHIPPED.get("controls/USR-02.html")).contains("  $now : AsOf()\n");
        assertThat(markdown).contains("\n```\npackage rules.users\n", "\n  $now : AsOf()\n", "end\n```\n");
        assertThat(markdown).doesNotContain("id: USR-02");
    }

    @Test
    void a_requirement_names_the_controls_that_give_evidence_for_it() {
        Document page = Jsoup.parse(SHIPPED.get("requirements.html"));
        List<String> expected = ShippedRules.catalogue().controls().stream()
                .filter(control ->
                        control.frameworks().getOrDefault("soc2", List.of()).contains("CC6.3"))
                .map(Control::id)
                .toList();

        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(page.select("#soc2 ~ table tr:has(th:containsOwn(CC6.3)) td a")
                        .eachText())
                .isEqualTo(expected);
        assertThat(SHIPPED.get("requirements.md"))
                .contains("| CC6.3 | Access follows roles", "[" + expected.get(0) + "](controls/" + expected.get(0));
    }

    @Test
    void a_requirement_without_evidence_is_listed_as_such() throws Exception {
        var pack = new Pack(folder)
                .control(
                        "ONE-01",
                        "user",
                        "user-types, users",
                        Pack.rule("ONE-01", "$u : User(active == true)", "findings.fail($u, \"x\");"));

        Map<String, String> pages = Handbook.of(pack.read(), "1").pages(BOTH);

        Document page = Jsoup.parse(pages.get("requirements.html"));
        assertThat(page.select("#soc2 ~ table tr:has(th:containsOwn(CC6.1))").text())
                .contains("ONE-01");
        assertThat(page.select("#soc2 ~ table tr:has(th:containsOwn(CC6.2))").text())
                .contains("No control");
        assertThat(page.select("#gdpr ~ table tr:contains(No control)")).hasSize(4);
        assertThat(page.text()).contains("1 of 5 requirements have a control", "0 of 4 requirements have");
        assertThat(pages.get("requirements.md")).contains("| CC6.2 | People are", "| **no control** |");
        assertThat(Jsoup.parse(pages.get("index.html"))
                        .select("tr:contains(SOC 2)")
                        .text())
                .isEqualTo("SOC 2 5 1 CC6.2 CC6.3 CC6.6 CC7.1");
        assertThat(pages.get("index.md")).contains("| [SOC 2](requirements.md) | 5 | 1 | CC6.2 CC6.3 CC6.6 CC7.1 |");
    }

    @Test
    void a_requirement_that_is_not_in_our_list_is_shown_without_a_title() throws Exception {
        String header = Pack.header("ONE-01", "high", "user", "users").replace("CC6.1", "\"CC9.9\", CC6.1");
        var pack = new Pack(folder)
                .file(
                        "ONE-01.drl",
                        header
                                + Pack.PREAMBLE
                                + Pack.rule("ONE-01", "$u : User(active == true)", "findings.fail($u, \"x\");"));

        Map<String, String> pages = Handbook.of(pack.read(), "1").pages(BOTH);

        assertThat(Jsoup.parse(pages.get("requirements.html"))
                        .select("tr:has(th:containsOwn(CC9.9))")
                        .text())
                .isEqualTo("CC9.9 not in our list ONE-01");
        assertThat(pages.get("requirements.md")).contains("| CC9.9 | not in our list | [ONE-01](controls/ONE-01.md) |");
        assertThat(pages.get("requirements.md")).contains("2 of 6.");
    }

    @Test
    void a_reference_that_holds_only_up_to_a_setting_says_so() throws Exception {
        String header = Pack.header("ONE-01", "high", "user", "users").replace("parameters: {}", """
                        parameters: { some-days: { type: integer, default: 30, min: 0, max: 99, description: Days. } }
                        guards: { soc2: { CC6.1: { some-days: { max: 60 } } } }""");
        var pack = new Pack(folder)
                .file(
                        "ONE-01.drl",
                        header
                                + Pack.PREAMBLE
                                + Pack.rule("ONE-01", "$u : User(active == true)", "findings.fail($u, \"x\");"));

        Map<String, String> pages = Handbook.of(pack.read(), "1").pages(BOTH);

        assertThat(Jsoup.parse(pages.get("controls/ONE-01.html"))
                        .select("#references ~ dl dd")
                        .text())
                .isEqualTo(
                        "CC6.1 Only those who need a system can get at it and its data as long as some-days is at most 60");
        assertThat(pages.get("controls/ONE-01.md")).contains("its data (as long as some-days is at most 60) |");
    }

    @Test
    void our_list_has_a_title_for_every_requirement_that_a_shipped_rule_names() {
        Map<String, Map<String, String>> ours = Requirements.read();

        assertThat(ours.keySet()).containsExactly("soc2", "iso27001", "nist80053", "cis", "pci-dss", "hipaa", "gdpr");
        assertThat(ours.values().stream().mapToInt(Map::size).sum()).isEqualTo(46);
        for (Control control : ShippedRules.catalogue().controls()) {
            control.frameworks()
                    .forEach((framework, ids) -> assertThat(ours.get(framework).keySet())
                            .as(control.id())
                            .containsAll(ids));
        }
    }

    @Test
    void every_link_leads_to_a_page_and_a_place_that_exist() {
        var links = new ArrayList<String>();
        SHIPPED.forEach((name, text) -> {
            for (String target : name.endsWith(".html") ? htmlLinks(text) : markdownLinks(text)) {
                links.add(target);
                URI uri = URI.create(name).resolve(target);
                String page = uri.getPath().isEmpty() ? name : uri.getPath();
                assertThat(SHIPPED).as(name + " -> " + target).containsKey(page);
                if (uri.getFragment() != null) {
                    assertThat(SHIPPED.get(page))
                            .as(name + " -> " + target)
                            .contains("id=\"" + uri.getFragment() + "\"");
                }
            }
        });
        assertThat(links).hasSizeGreaterThan(400);
        assertThat(links).contains("controls/UTY-01.html", "../requirements.html#soc2", "controls/UTY-01.md");
    }

    private static List<String> htmlLinks(String html) {
        return Jsoup.parse(html).select("a[href]").eachAttr("href");
    }

    private static List<String> markdownLinks(String markdown) {
        var links = new ArrayList<String>();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        links.add(link.getDestination());
                        visitChildren(link);
                    }
                });
        return links;
    }

    @Test
    void pages_are_valid_html_without_scripts_under_a_policy_that_allows_none() throws Exception {
        for (Map.Entry<String, String> entry : SHIPPED.entrySet()) {
            if (entry.getKey().endsWith(".html")) {
                assertValid(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void assertValid(String name, String html) throws Exception {
        var parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(10);
        Document page = parser.parseInput(html, "");
        assertThat(parser.getErrors()).as(name).isEmpty();
        assertThat(page.select("script, [style], [onclick], img, iframe"))
                .as(name)
                .isEmpty();
        assertThat(page.select("html[lang], title, h1, main")).as(name).hasSize(4);
        assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(page.select("[id]").eachAttr("id")))
                .as(name)
                .containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        byte[] style = page.select("style").get(0).data().getBytes(StandardCharsets.UTF_8);
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-" + digest + "';")
                .doesNotContain("script-src");
    }

    @Test
    void the_same_catalogue_gives_the_same_bytes() {
        assertThat(Handbook.of(ShippedRules.catalogue(), "1.0.0").pages(BOTH)).isEqualTo(SHIPPED);
        assertThat(SHIPPED.values()).allMatch(text -> text.indexOf('\r') < 0);
    }
}
