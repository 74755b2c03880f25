package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTestCommandTest extends CommandLineTest {
    private static final String HEADING = "Feature: Ours\n";

    @Test
    void examples_that_hold_end_with_0_and_are_counted() throws Exception {
        Run run = test("""
                Example: one
                  When the portal is assessed
                  Then USR-02 passes
                Example: two
                  When the portal is assessed
                  Then MOD-02 passes
                """);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("2 examples, 2 pass\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_example_that_does_not_hold_is_told_with_its_step_and_the_reason() throws Exception {
        Run run = test("""
                Example: late
                  Given this portal user:
                    | e-mail              | status  | invited on |
                    | bob@partner.example | invited | 2026-01-01 |
                  When the portal is assessed
                  Then USR-02 passes
                """);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEqualToNormalizingNewlines(feature() + """
                        :7: Then USR-02 passes
                            in: late
                            USR-02 was expected to pass, but fails; findings: bob@partner.example was invited on\
                         2026-01-01T00:00:00Z and has not accepted.
                        1 example, 0 pass, 1 fails
                        """);
        assertThat(run.out()).doesNotContain("\tat ", "Exception");
    }

    /** By step, what is said of it. */
    private static final Map<String, String> FAILING = Map.ofEntries(
            Map.entry(
                    "Then XYZ-99 passes",
                    "there is no control 'XYZ-99'; 'portcullis rules list' shows those there are"),
            Map.entry("Then USR-02 fails", "USR-02 was expected to fail, but passes; it has no findings"),
            Map.entry("Then USR-02 is not assessed", "USR-02 was expected to be not assessed, but passes"),
            Map.entry("Then PTL-02 does not apply", "PTL-02 was expected to not apply, but passes"),
            Map.entry("Then USR-02 could not judge 1 subject", "USR-02 was expected to leave 1 unjudged, but leaves 0"),
            Map.entry("Then USR-02 says \"x\"", "no finding of USR-02 was seen that says 'x'; it has no findings"),
            Map.entry("Then USR-02 pases", "there is no such step; the nearest are"),
            Map.entry("Given the modules of \"x\" are known", "the nearest are 'the modules of {string} are unknown'"),
            Map.entry(
                    "Given \"days\" of USR-02 is 3", "USR-02 has no parameter 'days', expected one of invitation-days"),
            Map.entry("Given \"days\" of XYZ-99 is 3", "there is no control 'XYZ-99'"),
            Map.entry(
                    "Given \"invitation-days\" of USR-02 is -4", "USR-02: parameter 'invitation-days' is -4, expected"),
            Map.entry(
                    "Given \"invitation-days\" of USR-02 is \"a\"",
                    "parameter 'invitation-days' must be of type integer"),
            Map.entry(
                    "Given the SAML certificate ends on 2026-13-01", "'2026-13-01', expected a day such as 2026-11-30"),
            Map.entry(
                    "Given this portal user:\n    | email |\n    | bob@x.example |",
                    "there is no column 'email' here, expected one of e-mail, user type, status"),
            Map.entry(
                    "Given this portal user:\n    | status |\n    | awake |",
                    "status 'awake', expected able to sign in"),
            Map.entry(
                    "Given this portal user:\n    | invited on |\n    | yesterday |",
                    "'yesterday', expected a day such as 2026-11-30"));

    @Test
    void a_step_that_does_not_pass_says_why_in_a_sentence() throws Exception {
        List<String> steps = FAILING.keySet().stream().sorted().toList();
        String examples = steps.stream()
                .map(step -> "Example: x\n  When the portal is assessed\n  " + step + "\n  Then AUD-01 passes\n")
                .collect(Collectors.joining());

        Run run = test(examples);

        assertThat(run.exitCode()).isEqualTo(3);
        int line = 4;
        for (String step : steps) {
            String opening = step.lines().findFirst().orElseThrow();
            assertThat(run.out()).contains(feature() + ":" + line + ": " + opening + "\n    in: x\n    ");
            assertThat(run.out()
                            .substring(run.out().indexOf(feature() + ":" + line + ":"))
                            .lines()
                            .skip(2)
                            .findFirst())
                    .get(InstanceOfAssertFactories.STRING)
                    .contains(FAILING.get(step));
            line += 3 + (int) step.lines().count();
        }
        assertThat(run.out()).contains(steps.size() + " examples, 0 pass").doesNotContain("\tat ");
    }

    @Test
    void an_example_that_expects_nothing_does_not_hold() throws Exception {
        Run run = test("Example: silent\n  When the portal is assessed\nExample: empty\n");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains(feature() + ":2", feature() + ":4", "the example expects nothing of any control");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Example: x\\n  Given a\\n    | a | b |\\n    | c | ; :5:5: Gherkin: inconsistent cell count",
                "Example: x\\n  Given a\\nnonsense ; :4:1: Gherkin: expected: ",
                "Exampel: x\\n  Given a ; :1:1: 'Given a' below belongs to no example",
                "Example: x\\n  Gven a\\n  When b ; :2:1: 'Gven a' below is no step",
                "Rule: x ; :1:1: there is no example in this feature"
            })
    void features_that_cannot_be_read_are_told_with_line_and_column(String text, String mistake) throws Exception {
        Run run = test(text.replace("\\n", "\n") + "\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(feature() + mistake, "nothing was judged");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void features_that_are_no_text_are_a_mistake() throws IOException {
        Files.write(folder.resolve("ours.feature"), "Feature: Ä".getBytes(StandardCharsets.ISO_8859_1));

        Run run = run("rules", "test", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(feature() + ":1:1: not UTF-8 text");
    }

    @Test
    void without_an_example_nothing_is_proved() throws Exception {
        Run empty = run("rules", "test", folder.toString());
        Run nowhere = run("rules", "test", folder.resolve("x").toString());
        Run unnamed = run("rules", "test", "--name", "no example is named like this");

        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("there is no example in these features");
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("does not exist");
        assertThat(unnamed.exitCode()).isEqualTo(2);
        assertThat(unnamed.err()).contains("no example has 'no example is named like this' in its name");
    }

    @Test
    void a_pack_is_tested_by_the_examples_in_its_own_folder() throws Exception {
        Path pack = pack();
        Run without = run("rules", "test", "--rules", pack.toString());
        Files.createDirectories(pack.resolve("features"));
        Files.writeString(pack.resolve("features/ours.feature"), HEADING + """
                        Example: a user
                          When the portal is assessed
                          Then OUR-01 fails for "ann@client.example, Client Portal (Acme portal)"
                        """);

        Run with = run("rules", "test", "--rules", pack.toString());

        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("there is no folder '" + pack.resolve("features") + "'");
        assertThat(with.out()).isEqualToNormalizingNewlines("1 example, 1 pass\n");
        assertThat(with.exitCode()).isZero();
    }

    private Path pack() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("pack"));
        String rule = Files.readString(Path.of("rules/users/USR-07.drl"));
        String header = rule.substring(0, rule.indexOf("*/") + 2).replace("USR-07", "OUR-01");
        Files.writeString(pack.resolve("OUR-01.drl"), header + """

                        package rules.ours

                        import dev.portcullis.snapshot.User
                        global dev.portcullis.evaluate.Findings findings

                        rule "OUR-01"
                        when
                          $user : User(active == true)
                        then
                          findings.fail($user, $user.label() + " is active.", findings.evidence("active", true, false));
                        end
                        """);
        return pack;
    }

    @Test
    void only_the_examples_that_are_named_are_run_and_results_are_written_for_ci() throws Exception {
        Files.writeString(
                folder.resolve("ours.feature"),
                HEADING + "Example: one\n  When the portal is assessed\n  Then USR-02 passes\n"
                        + "Example: two\n  When the portal is assessed\n  Then USR-02 fails\n");
        Path results = folder.resolve("results.xml");

        Run one = run("rules", "test", "--name", "one", folder.toString());
        Run both = run("rules", "test", "--quiet", "--junit", results.toString(), folder.toString());

        assertThat(one.out()).isEqualToNormalizingNewlines("1 example, 1 pass\n");
        assertThat(both.exitCode()).isEqualTo(3);
        assertThat(results).content().contains("tests=\"2\"", "failures=\"1\"", "USR-02 was expected to fail");
    }

    @Test
    void the_steps_explain_themselves() {
        Run run = run("rules", "test", "--steps");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Given the users of {string} were {state}",
                        "Given the users of \"Client Portal\" were cut short")
                .contains("Then {control} could not judge {int} subject(s)")
                .contains("refused | cut short | never asked for | not collected")
                .contains("  portal users", "      invited on: a day, an instant, or unknown");
    }

    private Run test(String examples) throws IOException {
        Files.writeString(folder.resolve("ours.feature"), HEADING + examples);
        return run("rules", "test", folder.toString());
    }

    private String feature() {
        return folder + "/ours.feature";
    }
}
