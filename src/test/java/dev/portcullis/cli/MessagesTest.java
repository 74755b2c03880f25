package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages for the channels of a team: they say what the report says, lead there, and let no tenant act in them. */
class MessagesTest extends CommandLineTest {
    private static final String LINK = "https://ci.example/job/7/report.html";

    private JsonNode read(String name) throws Exception {
        return JsonMapper.shared().readTree(Files.readAllBytes(report(name)));
    }

    private Document mail() throws Exception {
        return Jsoup.parse(Files.readString(report("email.html")));
    }

    private void demo(String... more) {
        String[] all = new String[more.length + 3];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = "--demo";
        all[more.length + 1] = "--quiet";
        all[more.length + 2] = "--format=slack,teams,email,json";
        assertThat(check(all).exitCode()).isEqualTo(3);
    }

    @Test
    void each_message_tells_verdict_counts_and_the_worst_findings() throws Exception {
        demo();
        String slack = read("slack.json").at("/blocks").toString();
        String teams = read("teams.json").toString();
        String mail = mail().body().text();

        for (String message : new String[] {slack, teams, mail}) {
            assertThat(message)
                    .contains("VIOLATIONS: Tidemark Provisions", "50 open findings: 4 critical", "FLD-03", "MOD-02")
                    .contains("First 10 of 50 open findings.");
        }
        JsonNode first = json().at("/findings/0");
        assertThat(slack).contains(first.at("/message").stringValue());
    }

    @Test
    void a_link_leads_to_the_report_and_nowhere_where_none_is_given() throws Exception {
        demo("--report-url=" + LINK);
        assertThat(read("slack.json").at("/blocks").toString()).contains("\"url\":\"" + LINK + "\"");
        assertThat(read("teams.json").at("/attachments/0/content/actions/0/url").stringValue())
                .isEqualTo(LINK);
        assertThat(mail().select("a")).extracting(link -> link.attr("href")).containsExactly(LINK);

        demo();
        assertThat(read("slack.json").toString()).doesNotContain("\"actions\"");
        assertThat(read("teams.json").at("/attachments/0/content/actions").size())
                .isZero();
        assertThat(mail().select("a")).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_a_mistake() {
        assertMistake(check("--demo", "--report-url=javascript:alert(1)"), "--report-url");
        assertMistake(check("--demo", "--report-url=http://ci.example"), "https");
        assertMistake(check("--demo", "--report-url=https://user:pass@ci.example"), "--report-url");
    }

    @Test
    void a_hostile_tenant_gets_neither_markup_nor_mentions_nor_room() throws Exception {
        String name = "<!channel> <b onclick=x>&amp; [a](https://evil.example) *b* \\u202e " + "n".repeat(10_000);
        Path snapshot = demoSnapshot();
        Files.writeString(
                snapshot,
                Files.readString(snapshot)
                        .replace("Tidemark Provisions", name)
                        .replace("\"name\":\"Client Portal\"", "\"name\":\"" + name + "\""));
        Run run = check("--snapshot=" + snapshot, "--unsealed", "--quiet", "--format=slack,teams,email");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        JsonNode slack = read("slack.json");
        assertThat(slack.at("/text").stringValue()).doesNotContain("<").contains("&lt;!channel&gt;");
        assertThat(slack.at("/blocks").valueStream())
                .allMatch(block -> block.at("/text/type").asString().equals("plain_text")
                        && block.at("/text/text").asString().length() <= 3_000);
        assertThat(slack.at("/blocks/0/text/text").stringValue()).hasSizeLessThanOrEqualTo(150);
        assertThat(read("teams.json").at("/attachments/0/content/body").valueStream())
                .allMatch(block -> block.at("/type").stringValue().equals("RichTextBlock"));
        assertThat(Files.size(report("teams.json"))).isLessThan(28_000);
        assertThat(Files.size(report("email.html"))).isLessThan(100_000);
        assertThat(mail().select("[onclick], b, a, script")).isEmpty();
        assertThat(mail().getAllElements())
                .extracting(Element::tagName)
                .containsOnly(
                        "#root", "html", "head", "meta", "title", "body", "h1", "p", "table", "tbody", "tr", "td");
        for (String file : new String[] {"slack.json", "teams.json", "email.html"}) {
            assertThat(Files.readString(report(file))).doesNotContain("\u202e");
        }
    }
}
