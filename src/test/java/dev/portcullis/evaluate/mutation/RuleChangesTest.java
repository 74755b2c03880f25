package dev.portcullis.evaluate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.RuleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleChangesTest {
    private static final int FIRST = 23;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "User(active == true) ; 15: changed '==' to '!=' in 'active == true' ; User(active != true)",
                "User(active == true) ; 18: changed 'true' to 'false' in 'active == true' ; User(active == false)",
                "User(active == true) ; 8: dropped 'active == true' ; User()",
                "User(a > 1) ; 10: changed '>' to '<=' in 'a > 1' ; User(a <= 1)",
                "User(a > 1) ; 10: changed '>' to '>=' in 'a > 1' ; User(a >= 1)",
                "User(a < 1) ; 10: changed '<' to '>=' in 'a < 1' ; User(a >= 1)",
                "User(a <= 1) ; 10: changed '<=' to '<' in 'a <= 1' ; User(a < 1)",
                "User(a > 1) ; 12: changed '1' to '2' in 'a > 1' ; User(a > 2)",
                "User(a == \"x>1\") ; 13: changed '\"x>1\"' to '\"x>1?\"' in 'a == \"x>1\"' ; User(a == \"x>1?\")",
                "User(a == 1 || b == 2) ; 15: changed '||' to '&&' in 'a == 1 || b == 2' ; User(a == 1 && b == 2)",
                "User(a in (1, 2)) ; 10: changed 'in' to 'not in' in 'a in (1, 2)' ; User(a not in (1, 2))",
                "User(a not in (1)) ; 10: changed 'not in' to 'in' in 'a not in (1)' ; User(a in (1))",
                "User(known) ; 8: changed 'known' to '!(known)' ; User(!(known))",
                "User($a : a, b == 1) ; 16: dropped 'b == 1' ; User($a : a)",
                "User(b == 1, $a : a) ; 8: dropped 'b == 1' ; User($a : a)",
                "User($a : a > 1) ; 8: dropped '$a : a > 1' ; User($a : a)",
                "not User(a == 1) ; 3: changed 'not' to 'exists' in 'not User(a == 1)' ; exists User(a == 1)",
                "exists User(a == 1) ; 3: changed 'exists' to 'not' in 'exists User(a == 1)' ; not User(a == 1)"
            })
    void each_condition_is_changed_in_turn(String condition, String expected, String changed) throws Exception {
        List<RuleChange> changes = RuleChanges.of(rule("  " + condition));
        String place = expected.substring(0, expected.indexOf(':'));
        String what = expected.substring(expected.indexOf(' ') + 1);

        assertThat(changes)
                .filteredOn(change -> change.what().equals(what))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.line()).isEqualTo(FIRST);
                    assertThat(change.place()).endsWith("OUR-01.drl:" + FIRST + ":" + place);
                    assertThat(change.changed().text().lines().toList().get(FIRST - 1))
                            .isEqualTo("  " + changed);
                });
    }

    @Test
    void what_binds_and_does_not_restrict_is_no_condition() throws Exception {
        assertThat(RuleChanges.of(rule("  $user : User($id : id, $portal : portal)")))
                .isEmpty();
    }

    @Test
    void one_of_several_conditions_is_dropped_whole() throws Exception {
        List<RuleChange> changes = RuleChanges.of(rule("  $user : User($id : id)\n  exists Portal(zaid == $id)"));

        assertThat(changes)
                .extracting(RuleChange::what)
                .containsExactly(
                        "dropped '$user : User($id : id)'",
                        "changed 'exists' to 'not' in 'exists Portal(zaid == $id)'",
                        "dropped 'exists Portal(zaid == $id)'",
                        "dropped 'zaid == $id'",
                        "changed '==' to '!=' in 'zaid == $id'");
        assertThat(changes.get(2).changed().text()).contains("$id : id)\n  \nthen");
    }

    @Test
    void what_is_accumulated_and_what_is_asked_of_it_are_conditions_too() throws Exception {
        assertThat(RuleChanges.of(rule("  accumulate(User(active == true, $a : a); $sum : sum($a); $sum > 0)")))
                .extracting(RuleChange::what)
                .contains("dropped 'active == true'", "changed '>' to '>=' in '$sum > 0'");
    }

    @Test
    void an_explanation_holds_for_its_line_or_for_the_whole_file() throws Exception {
        RuleFile file = rule("""
                  // not noticed: dropped 'b == 1': of no importance
                  User(a == 1, b == 1)
                  User(c == 1) // not noticed: dropped 'c == 1':
                  User(b == 1)
                """.stripTrailing());
        var explanations = Explanations.of(file);

        List<String> reasons = RuleChanges.of(file).stream()
                .filter(change -> explanations.reasonFor(change).isPresent())
                .map(change -> change.line() + " " + change.what())
                .toList();

        assertThat(reasons).containsExactly("24 dropped 'b == 1'");
        assertThat(explanations.unused()).isEmpty();
    }

    @Test
    void an_explanation_that_stands_alone_holds_for_the_whole_file_and_an_idle_one_is_told() throws Exception {
        RuleFile file = new RuleFile(
                rule("  User(a == 1)").control(),
                rule("  User(a == 1)")
                        .text()
                        .replace(
                                "\nrule ",
                                "// not noticed: dropped 'a == 1': why\n// not noticed: dropped 'x'\n\nrule "));
        var explanations = Explanations.of(file);

        assertThat(RuleChanges.of(file).stream().flatMap(change -> explanations.reasonFor(change).stream()))
                .containsExactly("why");
        assertThat(explanations.unused()).containsExactly("ours/OUR-01.drl:21: dropped 'x'");
    }

    @Test
    void the_rules_of_a_file_are_known_by_place_and_by_what_they_report() throws Exception {
        assertThat(RuleOutline.of(rule("  User()"))).containsExactly(new RuleOutline("OUR-01", 21, 1, true));
    }

    /** The condition begins on line 23. */
    private RuleFile rule(String conditions) throws Exception {
        String shipped = Files.readString(Path.of("rules/users/USR-03.drl"));
        String header = shipped.substring(0, shipped.indexOf("*/") + 2)
                .replace("USR-03", "OUR-01")
                .replace("mended-by: remove-user\n", "");
        String text = header + "\n".repeat(FIRST - 2 - (int) header.lines().count()) + "rule \"OUR-01\"\nwhen\n"
                + conditions + "\nthen\n  findings.fail($user, \"bad\");\nend\n";
        Files.writeString(folder.resolve("OUR-01.drl"), text);
        var catalogue = Catalogue.read(List.of(new Catalogue.PackSource(folder, "ours", "ours", "1")));
        return List.copyOf(catalogue.files()).get(0);
    }
}
