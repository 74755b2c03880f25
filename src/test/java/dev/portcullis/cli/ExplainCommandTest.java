package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Pack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One control in full, and the list of all. */
class ExplainCommandTest extends CommandLineTest {
    private static final String RULE = Pack.PREAMBLE
            + Pack.rule("OUR-01", "$portal : Portal(active == false)", "findings.fail($portal, $portal.label());");

    private static JsonNode read(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private String config(String text) throws Exception {
        return file("portcullis.yaml", text).toString();
    }

    @Test
    void a_control_is_explained_in_full() throws Exception {
        Run run = run("rules", "explain", "USR-02");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .startsWith("USR-02  Invitations are accepted or withdrawn in time", "  Severity   medium")
                .contains(
                        "  Needs      the list of user types, the portal users of each user type",
                        "  Rule file  rules/users/USR-02.drl, of the pack portcullis",
                        "  invitation-days  30 (the default; integer, 0 to 3650)",
                        "    daysBefore(whole number)  The instant this many times 24 hours earlier (moment)",
                        "    confirmed                 Whether the invitation was accepted (true, false or unknown)",
                        "    findings.notAssessed($user, \"Zoho did not say when the user was invited\");",
                        "  features/users.feature:113  How long an invitation may stay open is the company's choice")
                .anyMatch(line -> line.matches("  features/users.feature:\\d+ .* \\(11 examples\\)"))
                .noneMatch(line -> line.contains("guards:") || line.contains("*/"));
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Rationale An invitation that nobody accepted is an open door:",
                        "Remediation Setup > Channels > Portals",
                        "PCI DSS 4.0 8.2.6 Accounts unused for 90 days are removed or disabled, as long as"
                                + " invitation-days is at most 90 (it is 30, so it holds)");
    }

    @Test
    void what_would_mend_its_findings_is_told() {
        assertThat(run("rules", "explain", "USR-02").out()).contains("Mended by  remove user, through Zoho's API");
        assertThat(run("rules", "explain", "USR-07").out()).doesNotContain("Mended by");
    }

    @Test
    void settings_of_the_configuration_are_told_with_where_they_come_from() throws Exception {
        String config = config("""
                parameters: { USR-02: { invitation-days: 91 } }
                controls: { USR-02: { severity: critical, reason: Agreed. } }
                """);

        JsonNode json = read(run("rules", "explain", "USR-02", "--config", config, "--format", "json"));
        Run text = run("rules", "explain", "USR-02", "--config", config);

        assertThat(json.at("/severity").stringValue()).isEqualTo("critical");
        assertThat(json.at("/treatment").toString())
                .isEqualTo("[{\"name\":\"severity\",\"value\":\"critical\",\"origin\":\"portcullis.yaml\","
                        + "\"reason\":\"Agreed.\",\"inRuleFile\":\"medium\"}]");
        assertThat(json.at("/parameters/0/value").longValue()).isEqualTo(91);
        assertThat(json.at("/parameters/0/default").longValue()).isEqualTo(30);
        assertThat(json.at("/parameters/0/origin").stringValue()).isEqualTo("portcullis.yaml");
        assertThat(json.at("/references")
                        .valueStream()
                        .filter(reference -> !reference.at("/evidenced").booleanValue()))
                .singleElement()
                .satisfies(reference -> {
                    assertThat(reference.at("/requirement").stringValue()).isEqualTo("8.2.6");
                    assertThat(reference.at("/limits/0").toString())
                            .isEqualTo("{\"parameter\":\"invitation-days\",\"range\":\"at most 90\",\"value\":91,"
                                    + "\"holds\":false}");
                });
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains(
                        "Severity critical",
                        "Set severity critical in place of medium in portcullis.yaml: Agreed.",
                        "91 (set in portcullis.yaml; the default is 30; integer, 0 to 3650)",
                        "is at most 90 (it is 91, so it does not hold)");
    }

    @Test
    void a_control_that_is_switched_off_says_why() throws Exception {
        String config = config("controls: { MOD-07: { enabled: false, reason: It is the point. } }");

        Run run = run("rules", "explain", "MOD-07", "--config", config);

        assertThat(run.out()).contains("switched off in portcullis.yaml: It is the point.");
        assertThat(run("rules", "list", "--config", config).out())
                .containsPattern("MOD-07 .* \\(switched off\\)\n")
                .containsOnlyOnce("(switched off)");
        assertThat(read(run("rules", "list", "--config", config, "--format", "json"))
                        .valueStream()
                        .filter(control -> !control.at("/switchedOff").isNull()))
                .singleElement()
                .satisfies(control ->
                        assertThat(control.at("/switchedOff").stringValue()).isEqualTo("It is the point."));
    }

    @Test
    void a_pack_brings_its_own_controls_and_examples() throws Exception {
        file("ours/OUR-01.drl", Pack.header("OUR-01", "high", "portal", "portals") + RULE);
        file("ours/features/ours.feature", """
                Feature: Ours
                  Rule: OUR-01 A title
                    Scenario Outline: A portal that is <state>
                      When the portal is assessed
                      Examples:
                        | state |
                        | open  |
                        | shut  |
                    Example: Another
                      When the portal is assessed
                  Rule: OUR-010 is another control
                    Example: Not ours
                      When the portal is assessed
                """);
        String ours = folder.resolve("ours").toString();

        JsonNode json = read(run("rules", "explain", "OUR-01", "--rules", ours, "--format", "json"));

        assertThat(json.at("/pack").stringValue()).isEqualTo("ours");
        assertThat(json.at("/examples").toString())
                .isEqualTo("[{\"name\":\"A portal that is <state>\",\"count\":2,\"file\":\"" + ours
                        + "/features/ours.feature\",\"line\":3},{\"name\":\"Another\",\"count\":1,\"file\":\"" + ours
                        + "/features/ours.feature\",\"line\":9}]");
        assertThat(json.at("/facts").valueStream().map(ExplainCommandTest::names))
                .as("label is told by the action, and looked at by no condition")
                .containsExactly("Portal [active]");
        assertThat(json.at("/rules").stringValue())
                .startsWith("package rules.test\n")
                .endsWith("end");
    }

    @Test
    void what_a_rule_reaches_through_other_facts_is_looked_at_too() throws Exception {
        file(
                "ours/OUR-01.drl",
                Pack.header("OUR-01", "high", "user-type", "user-type")
                        + Pack.PREAMBLE
                        + Pack.rule(
                                "OUR-01",
                                "$type : UserType(active == true)\n  exists Module(apiName == \"Deals\") from $type.modules",
                                "findings.fail($type, \"x\");"));
        String ours = folder.resolve("ours").toString();

        JsonNode json = read(run("rules", "explain", "OUR-01", "--rules", ours, "--format", "json"));

        assertThat(json.at("/facts").valueStream().map(ExplainCommandTest::names))
                .containsExactly("Module [apiName]", "UserType [active, modules]");
    }

    private static String names(JsonNode fact) {
        return fact.at("/name").stringValue() + " "
                + fact.at("/properties")
                        .valueStream()
                        .map(property -> property.at("/name").stringValue())
                        .toList();
    }

    @Test
    void an_unknown_control_suggests_one() {
        assertMistake(run("rules", "explain", "utr-01"), "there is no control 'utr-01'; did you mean 'USR-01'?");
        assertMistake(run("rules", "explain", "uty-01"), "there is no control 'uty-01'; did you mean 'UTY-01'?");
        assertMistake(run("rules", "explain", "nonsense"), "'portcullis rules list' shows those there are.");
        assertThat(run("rules", "explain").exitCode()).isEqualTo(2);
    }

    @Test
    void an_unknown_format_is_a_mistake() {
        assertMistake(run("rules", "explain", "USR-02", "--format", "yaml"), "'yaml'", "TEXT", "JSON");
        assertMistake(run("rules", "list", "--format", "yaml"), "'yaml'", "TABLE", "JSON");
    }

    @Test
    void a_rule_that_cannot_be_read_is_not_explained() throws Exception {
        Path rule = file(
                "ours/OUR-01.drl",
                Pack.header("OUR-01", "high", "portal", "portals") + RULE.replace("active ==", "actve =="));

        assertMistake(
                run(
                        "rules",
                        "explain",
                        "OUR-01",
                        "--rules",
                        folder.resolve("ours").toString()),
                rule + ":20:20: a Portal has no property 'actve'");
    }

    @Test
    void what_could_steer_a_terminal_does_not_reach_it() throws Exception {
        file(
                "ours/OUR-01.drl",
                (Pack.header("OUR-01", "high", "portal", "portals") + RULE)
                        .replace("A title", "\"A \\e[2J \\x9b2J \\u202e title @|red x|@\""));
        file(
                "ours/features/ours.feature",
                "Feature: F\n  Rule: OUR-01 A title\n    Example: An \u001b[31m \u009b31m \u202e\n"
                        + "      When the portal is assessed\n");
        String ours = folder.resolve("ours").toString();

        for (Run run : new Run[] {
            run("rules", "explain", "OUR-01", "--rules", ours),
            run("rules", "explain", "OUR-01", "--rules", ours, "--format", "json"),
            run("rules", "list", "--rules", ours),
            run("rules", "list", "--rules", ours, "--format", "json")
        }) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("red x").doesNotContain("\u001b", "\u009b", "\u202e");
        }
        JsonNode json = read(run("rules", "explain", "OUR-01", "--rules", ours, "--format", "json"));
        assertThat(json.at("/title").stringValue())
                .as("programs lose nothing")
                .isEqualTo("A \u001b[2J \u009b2J \u202e title @|red x|@");
        assertThat(json.at("/examples/0/name").stringValue()).isEqualTo("An \u001b[31m \u009b31m \u202e");
    }

    @Test
    void the_list_as_json_holds_what_programs_ask_for() {
        JsonNode list = read(run("rules", "list", "--format", "json"));

        assertThat(list.size()).isEqualTo(46);
        assertThat(list.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "severity",
                        "subject",
                        "needs",
                        "frameworks",
                        "parameters",
                        "file",
                        "pack",
                        "switchedOff");
        JsonNode invitations = list.valueStream()
                .filter(control -> control.at("/id").stringValue().equals("USR-02"))
                .findFirst()
                .orElseThrow();
        assertThat(invitations.at("/parameters/0/value").longValue()).isEqualTo(30);
        assertThat(invitations.at("/frameworks/pci-dss/0").stringValue()).isEqualTo("8.2.6");
        assertThat(invitations.at("/file").stringValue()).isEqualTo("rules/users/USR-02.drl");
    }

    @Test
    void wrong_settings_keep_nobody_from_seeing_the_names_that_may_be_set() throws Exception {
        Run run = run("rules", "list", "--config", config("parameters: { USR-99: { x: 1 } }"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("UTY-01", "46 controls");
        assertThat(run.err()).contains("there is no control 'USR-99'");
        assertMistake(
                run(
                        "rules",
                        "list",
                        "--format",
                        "json",
                        "--config",
                        folder.resolve("portcullis.yaml").toString()),
                "there is no control 'USR-99'");
    }

    @Test
    void every_shipped_control_can_be_explained_and_has_facts_and_examples() throws Exception {
        for (JsonNode control : read(run("rules", "list", "--format", "json"))) {
            String id = control.at("/id").stringValue();
            JsonNode json = read(run("rules", "explain", id, "--format", "json"));
            assertThat(json.at("/facts").size()).as(id).isPositive();
            assertThat(json.at("/examples").size()).as(id).isPositive();
            assertThat(Files.readString(Path.of(json.at("/file").stringValue())))
                    .contains(json.at("/rules").stringValue());
        }
    }
}
