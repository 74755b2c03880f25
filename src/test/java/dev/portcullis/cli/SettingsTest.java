package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.Pack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How single controls are treated, and how the report tells it. */
class SettingsTest extends CommandLineTest {
    private Run checkWith(String configuration) throws Exception {
        return check(
                "--snapshot",
                demoSnapshot().toString(),
                "--config",
                file("portcullis.yaml", configuration).toString());
    }

    /** What a run that was refused says. */
    private String refused(String... arguments) throws Exception {
        Files.deleteIfExists(report("report.json"));
        Run run = run(arguments);
        assertMistake(run, "");
        return run.err();
    }

    @Test
    void a_control_that_is_switched_off_does_not_apply_and_says_why() throws Exception {
        checkWith("controls: { MOD-07: { enabled: false, reason: Viewing deals is the point of our portal. } }");

        assertThat(control("MOD-07").at("/verdict").stringValue()).isEqualTo("NOT_APPLICABLE");
        assertThat(control("MOD-07").at("/reason").stringValue())
                .isEqualTo("switched off in the configuration: Viewing deals is the point of our portal.");
        assertThat(json().at("/findings").toString()).doesNotContain("MOD-07");
        assertThat(Files.readString(report("report.html"))).contains("Viewing deals is the point of our portal.");
    }

    @Test
    void a_control_of_another_severity_has_findings_of_it() throws Exception {
        Run run = checkWith(
                "fail-on: critical\ncontrols: { MOD-02: { severity: low, reason: Nothing of value there. } }");

        assertThat(control("MOD-02").at("/severity").stringValue()).isEqualTo("low");
        assertThat(json().at("/findings").toString())
                .contains("\"control\":\"MOD-02\",\"severity\":\"low\"")
                .doesNotContain("\"control\":\"MOD-02\",\"severity\":\"critical\"");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void the_report_says_where_every_value_comes_from() throws Exception {
        checkWith("""
                parameters: { USR-02: { invitation-days: 45 } }
                controls: { MOD-03: { severity: critical, reason: Agreed. } }
                """);

        assertThat(json().at("/settings").toString())
                .contains(
                        "{\"control\":\"MOD-03\",\"name\":\"severity\",\"value\":\"critical\","
                                + "\"origin\":\"portcullis.yaml\",\"reason\":\"Agreed.\"}",
                        "{\"control\":\"USR-02\",\"name\":\"invitation-days\",\"value\":45,"
                                + "\"origin\":\"portcullis.yaml\",\"reason\":null}",
                        "{\"control\":\"PTL-03\",\"name\":\"certificate-warning-days\",\"value\":30,"
                                + "\"origin\":\"default\",\"reason\":null}");
    }

    @Test
    void a_setting_looser_than_a_requirement_no_longer_evidences_it() throws Exception {
        checkWith("parameters: { USR-02: { invitation-days: 91 } }");

        assertThat(control("USR-02").at("/frameworks").has("pci-dss")).isFalse();
        assertThat(control("USR-02").at("/frameworks").has("soc2")).isTrue();
        assertThat(control("USR-02").at("/notEvidenced").toString())
                .isEqualTo("[{\"framework\":\"pci-dss\",\"reference\":\"8.2.6\",\"reason\":"
                        + "\"'invitation-days' is 91; the requirement holds with at most 90\"}]");
        assertThat(json().at("/notes").toString()).contains("USR-02 gives no evidence for pci-dss 8.2.6: ");
    }

    @Test
    void a_setting_at_the_bound_still_evidences_it() throws Exception {
        checkWith("parameters: { USR-02: { invitation-days: 90 } }");

        assertThat(control("USR-02").at("/frameworks/pci-dss").toString()).isEqualTo("[\"8.2.6\"]");
        assertThat(control("USR-02").at("/notEvidenced").size()).isZero();
    }

    @Test
    void a_treatment_without_a_reason_or_of_nothing_is_refused_with_its_place() throws Exception {
        Path file = file("portcullis.yaml", """
                controls:
                  MOD-07: { enabled: false }
                """);
        assertThat(refused("check", "--demo", "--config", file.toString()))
                .contains(file + ":2:11: missing key 'reason'");

        file("portcullis.yaml", """
                controls:
                  MOD-99: { enabled: false, reason: Because }
                  MOD-07: { reason: Because }
                """);
        assertThat(refused("check", "--demo", "--config", file.toString()))
                .contains(file + ":2:", "there is no control 'MOD-99'")
                .contains(file + ":3:", "MOD-07 is given a reason only");

        file("portcullis.yaml", "controls: { MOD-07: { enabled: false, reason: \"  \" } }");
        assertThat(refused("check", "--demo", "--config", file.toString())).contains(file + ":1:");

        file("portcullis.yaml", "controls: { MOD-07: { enabled: false, reason: \"\\u00a0 \" } }");
        assertThat(refused("check", "--demo", "--config", file.toString()))
                .contains(file + ":1:47: the reason is empty; expected one that an auditor can read");
    }

    @Test
    void reports_name_the_rule_files_of_a_configuration_alike_wherever_it_lies() throws Exception {
        String rule = Pack.header("X-1", "low", "portal", "portals") + Pack.PREAMBLE;
        file("ours/area/X-1.drl", rule + Pack.rule("X-1", "$portal : Portal()", "findings.fail($portal, \"x\");"));

        checkWith("rules: [ours]");

        assertThat(control("X-1").at("/file").stringValue()).isEqualTo("ours/area/X-1.drl");
        assertThat(control("MOD-02").at("/file").stringValue()).isEqualTo("rules/modules/MOD-02.drl");
        assertThat(json().toString()).doesNotContain(folder.getFileName().toString());

        Path wrong = file("ours/area/X-1.drl", rule + "rule");
        assertThat(refused(
                        "check",
                        "--demo",
                        "--config",
                        folder.resolve("portcullis.yaml").toString()))
                .contains(wrong + ":18:");
    }

    @Test
    void mistakes_in_settings_and_in_rules_are_told_at_once() throws Exception {
        Path rule = file(
                "ours/X-1.drl",
                Pack.header("X-1", "high", "portal", "portals")
                        + Pack.PREAMBLE
                        + Pack.rule("X-1", "$portal : Portal(actve == false)", "findings.fail($portal, \"x\");"));
        Path config = file("portcullis.yaml", """
                rules: [ours]
                parameters:
                  USR-02: { invitation-days: -1 }
                controls:
                  MOD-70: { enabled: false, reason: Because }
                """);

        assertThat(refused("check", "--demo", "--config", config.toString()).lines())
                .containsExactly(
                        rule + ":20:20: a Portal has no property 'actve'; expected one that 'portcullis rules facts"
                                + " Portal' lists; did you mean 'active'?",
                        config + ":3:30: USR-02: parameter 'invitation-days' is -1, expected 0 to 3650",
                        config + ":5:11: there is no control 'MOD-70'; 'portcullis rules list' shows those there are",
                        "portcullis: 3 mistakes in the files above; nothing was judged.");
    }

    @Test
    void locked_rules_are_those_of_the_lock_or_nothing_is_judged() throws Exception {
        Path config = file("portcullis.yaml", "rules: [ours]");
        Path rule = file(
                "ours/X-1.drl",
                Pack.header("X-1", "high", "portal", "portals")
                        + Pack.PREAMBLE
                        + Pack.rule("X-1", "$portal : Portal(active == null)", "findings.fail($portal, \"x\");"));
        String[] check = {
            "check",
            "--demo",
            "--locked",
            "--config",
            config.toString(),
            "--out",
            folder.resolve("out").toString()
        };

        assertThat(refused(check)).contains("rules.lock", "'portcullis rules lock' writes it");

        Run lock = run("rules", "lock", "--config", config.toString());
        assertThat(lock.exitCode()).isZero();
        assertThat(lock.out()).contains("portcullis 1.0.0", "ours unversioned  1 controls");
        assertThat(run(check).exitCode()).isEqualTo(3);

        Files.writeString(rule, Files.readString(rule) + "// changed\n");
        assertThat(refused(check))
                .contains(folder.resolve("rules.lock") + ":6:3: ", "'ours' unversioned has the digest");

        file("portcullis.yaml", "rules: []");
        assertThat(refused(check)).contains("the pack 'ours' unversioned is locked but not loaded");

        file("rules.lock", "packs: [{ name: portcullis }]\n");
        assertThat(refused(check)).contains("rules.lock:1:9: missing key 'sha256'");
    }
}
