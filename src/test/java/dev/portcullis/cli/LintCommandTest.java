package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LintCommandTest extends CommandLineTest {
    private static final String HEADER = """
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

            import dev.portcullis.snapshot.GrantedModule
            global dev.portcullis.evaluate.Findings findings

            rule "OUR-01"
            when
              $module : GrantedModule(veiwGranted == true)
            then
              findings.fail($module, "It is 100% wrong.");
            end
            """;

    private String ours;

    @BeforeEach
    void a_pack() {
        ours = folder.resolve("ours").toString();
    }

    @Test
    void the_shipped_rules_have_no_mistakes() {
        Run run = run("rules", "lint", "--strict");

        assertThat(run.out()).matches("[3-9]\\d rule files, \\d{2,3} rules: no mistakes\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void mistakes_of_headers_and_rules_are_told_at_once_and_check_tells_the_same() throws Exception {
        file("ours/OUR-01.drl", HEADER);
        file("ours/OUR-02.drl", HEADER.replace("OUR-01", "OUR-02").replace("severity: high", "severity: hihg"));

        Run lint = run("rules", "lint", ours);
        Run check = run(
                "check",
                "--demo",
                "--rules",
                ours,
                "--out",
                folder.resolve("out").toString());

        assertThat(lint.exitCode()).isEqualTo(2);
        assertThat(lint.out().lines())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(ours + "/OUR-01.drl:18:27: a GrantedModule has no property 'veiwGranted'")
                                .endsWith("did you mean 'viewGranted'?"),
                        line -> assertThat(line).startsWith(ours + "/OUR-02.drl:4:11: 'hihg' in 'severity'"),
                        line -> assertThat(line).startsWith(ours + "/OUR-02.drl:18:27: "),
                        line -> assertThat(line).endsWith(" rules: 3 mistakes"));
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err()).contains(lint.out().lines().limit(3).toList());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_warning_fails_only_when_strict() throws Exception {
        file("ours/OUR-01.drl", HEADER.replace("veiwGranted", "viewGranted").replaceAll("(?m)^  findings.*\n", ""));

        Run lenient = run("rules", "lint", ours);
        Run strict = run("rules", "lint", ours, "--strict");

        assertThat(lenient.out()).contains("warning: the rule reports nothing", ": no mistakes, 1 warning");
        assertThat(lenient.exitCode()).isZero();
        assertThat(strict.exitCode()).isEqualTo(2);
    }

    @Test
    void editors_and_ci_get_their_forms() throws Exception {
        file("ours/OUR-01.drl", HEADER.replace("veiwGranted == true", "sharedType == 5"));

        JsonNode json = JsonMapper.shared()
                .readTree(run("rules", "lint", ours, "--format", "json").out());
        JsonNode sarif = JsonMapper.shared()
                .readTree(run("rules", "lint", ours, "--format", "sarif").out());
        Run github = run("rules", "lint", ours, "--format", "github");

        assertThat(json.size()).isEqualTo(1);
        assertThat(json.at("/0/line").intValue()).isEqualTo(18);
        assertThat(json.at("/0/column").intValue()).isEqualTo(41);
        assertThat(json.at("/0/level").stringValue()).isEqualTo("error");
        assertThat(sarif.at("/version").stringValue()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .intValue())
                .isEqualTo(18);
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .endsWith("OUR-01.drl");
        assertThat(github.out())
                .startsWith("::error file=" + ours + "/OUR-01.drl,line=18,col=41::'sharedType' is text, or unknown");
        assertThat(github.exitCode()).isEqualTo(2);
    }

    @Test
    void files_below_the_working_directory_are_named_from_there_for_editors_and_github(
            @TempDir(factory = InTarget.class) Path below) throws Exception {
        Path pack = Files.createDirectories(below.resolve("our-rules"));
        Files.writeString(pack.resolve("OUR-01.drl"), "no header");
        Path config = Files.writeString(below.resolve("portcullis.yaml"), "rules: [our-rules]\n");
        String expected = "target/" + below.getFileName() + "/our-rules/OUR-01.drl";

        Run github = run("rules", "lint", "--config", config.toString(), "--format", "github");
        JsonNode sarif = JsonMapper.shared()
                .readTree(run("rules", "lint", pack.toAbsolutePath().toString(), "--format", "sarif")
                        .out());

        assertThat(github.out()).startsWith("::error file=" + expected + ",line=1,col=1::");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .isEqualTo(expected);
    }

    /** Tests run in the folder of the project. */
    static final class InTarget implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "lint");
        }
    }

    @Test
    void a_setting_of_a_parameter_that_is_not_there_is_found_too() throws Exception {
        var config = file("portcullis.yaml", "parameters:\n  USR-02: { invitation-dys: 45 }\n");

        Run run = run("rules", "lint", "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("portcullis.yaml:2:13: ", "did you mean 'invitation-days'?");
    }

    @Test
    void facts_are_shown_with_type_meaning_and_api_field() throws Exception {
        Run one = run("rules", "facts", "Portal");
        JsonNode all = JsonMapper.shared()
                .readTree(run("rules", "facts", "--format", "json").out());
        Run none = run("rules", "facts", "Portl");

        assertThat(one.out())
                .contains("import dev.portcullis.snapshot.Portal", "true, false or unknown", "portals[].active");
        assertThat(all.size()).isGreaterThan(18);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("there is no fact 'Portl'; did you mean 'Portal'?");
    }
}
