package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users get wrong: told in one paragraph, with the right exit code, and nothing is left behind. */
class MistakesTest extends CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--demo --fail-on=soon",
                "--demo --format=pdf",
                "--demo --snapshot=x.ndjson",
                "--demo --as-of=tomorrow",
                "--demo --as-of=+999999999-12-31T23:59:59-18:00",
                "--demo --concurrency=0",
                "--demo --concurrency=many",
                "--demo --retry-budget=-1",
                "--demo --api-version=../v8",
                "--demo --portal=nowhere",
                "--demo --data-center=mars",
                "--demo --unsealed",
                "--snapshot=.",
                "--demo --config=.",
                "--data-center=moon",
                "--api-url=http://www.zohoapis.com",
                "--api-url=ftp://localhost",
                "--accounts-url=https://accounts.zoho.eu/path",
                "--accounts-url=https://user:secret@accounts.zoho.eu",
                "--snapshot=missing.ndjson",
                "--demo --config=missing.yaml"
            })
    void a_wrong_option_is_exit_2_with_one_paragraph(String options) {
        environment.put("ZOHO_CLIENT_ID", "a");
        environment.put("ZOHO_CLIENT_SECRET", "b");
        environment.put("ZOHO_REFRESH_TOKEN", "c");

        assertMistake(check(options.split(" ")));
    }

    @Test
    void without_credentials_the_missing_ones_are_named() {
        environment.put("ZOHO_CLIENT_ID", "a");

        assertMistake(check(), "ZOHO_CLIENT_SECRET", "ZOHO_REFRESH_TOKEN", "--demo");
    }

    @Test
    void a_wrong_credential_is_named_and_an_old_report_stays_as_it_was() throws Exception {
        check("--demo");
        byte[] before = Files.readAllBytes(report("report.json"));
        try (Sandbox sandbox = Sandbox.start(0)) {
            environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
            environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
            environment.put("ZOHO_REFRESH_TOKEN", "1000.wrong-one");
            Run run = check("--accounts-url", sandbox.url(), "--api-url", sandbox.url());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("ZOHO_REFRESH_TOKEN", "invalid_code", "'com'")
                    .doesNotContain("1000.wrong-one", Sandbox.CLIENT_SECRET);
        }
        assertThat(Files.readAllBytes(report("report.json"))).isEqualTo(before);
        assertThat(list(folder.resolve("out"))).containsExactly("report.html", "report.json");
    }

    @Test
    void a_host_that_is_not_there_is_exit_4_with_one_message() throws Exception {
        Sandbox gone = Sandbox.start(0);
        String url = gone.url();
        gone.close();
        environment.put("ZOHO_CLIENT_ID", "a");
        environment.put("ZOHO_CLIENT_SECRET", "b");
        environment.put("ZOHO_REFRESH_TOKEN", "c");
        Run run = check("--accounts-url", url, "--api-url", url, "--retry-budget", "0");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("could not be reached", url).doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_cut_or_altered_snapshot_is_refused_with_its_line() throws Exception {
        String text = Files.readString(demoSnapshot());
        Path cut = file("cut.ndjson", text.substring(0, text.length() / 2));
        Path altered = file("altered.ndjson", text.replace("\"name\":\"Vendor\"", "\"name\":\"Trader\""));

        assertMistake(check("--snapshot", cut.toString()), "cut.ndjson:");
        assertMistake(check("--snapshot", altered.toString()), "altered.ndjson:517:", "altered");
        assertMistake(check("--snapshot", file("text.ndjson", "hello\n").toString()), "text.ndjson:1:");
        assertMistake(check("--snapshot", file("empty.ndjson", "").toString()), "empty");
        assertMistake(check("--snapshot", folder.toString()));
    }

    @Test
    void a_rule_with_a_mistake_is_refused_with_its_line_and_nothing_is_judged() throws Exception {
        String header = """
                /*
                id: OUR-01
                title: T
                severity: high
                subject: module
                needs: [user-types]
                rationale: R.
                remediation: R.
                frameworks: { soc2: [CC6.1] }
                */
                package rules.ours

                """;
        file("ours/OUR-01.drl", header + "rule \"OUR-01\"\nwhen\n  GrantedModule(\nthen\nend\n");
        file("ours/OUR-02.drl", header);

        assertMistake(
                check("--demo", "--rules", folder.resolve("ours").toString()),
                "OUR-02.drl:2:",
                "expected 'OUR-02'",
                "nothing was judged");
        Files.delete(folder.resolve("ours/OUR-02.drl"));
        assertMistake(check("--demo", "--rules", folder.resolve("ours").toString()), "OUR-01.drl:1", "DRL syntax");
    }

    @Test
    void a_folder_of_rules_that_is_not_there_or_empty_is_refused() throws Exception {
        String missing = folder.resolve("none").toString();
        String empty = Files.createDirectory(folder.resolve("empty")).toString();

        assertMistake(check("--demo", "--rules", missing), missing + ":1:1:", "does it exist");
        assertMistake(check("--demo", "--rules", empty), empty + ":1:1:", "no rule files");
    }

    @Test
    void a_mistake_in_the_configuration_is_told_with_line_and_column() throws Exception {
        Path config = file("bad.yaml", "fail-on: high\ndata-centre: eu\nconcurrency: 99\n");

        assertMistake(check("--demo", "--config", config.toString()), "bad.yaml:2:", "data-centre", "bad.yaml:3:");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_before_anything_is_left_behind() throws Exception {
        Path taken = file("taken", "a file where a folder is wanted");
        Run run = run("check", "--demo", "--out", taken.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("taken").doesNotContain("\tat ");
    }

    @Test
    void a_target_that_is_no_regular_file_is_not_replaced() {
        Run run = run("collect", "--demo", "--output", "/dev/null");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'/dev/null'", "no regular file");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void what_could_steer_a_terminal_does_not_reach_it() throws Exception {
        String portals = "{\"portals\":[{\"zaid\":\"1\",\"name\":\"\\u001b[2Jevil\"}]}";
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withAnswers(CannedAnswer.to("/settings/portals$", 200, portals)))) {
            Run run = checkAt(sandbox, "--portal", "nope\u001b]0;x");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("evil").doesNotContain("\u001b");
        }
    }
}
