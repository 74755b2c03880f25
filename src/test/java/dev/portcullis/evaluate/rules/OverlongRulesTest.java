package dev.portcullis.evaluate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.RuleText;
import dev.portcullis.given.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files within the size of a file that would make parsers fall over, or compilers work for minutes. */
@Timeout(120)
class OverlongRulesTest {
    private static final String FAIL = "findings.fail($u, \"Bad.\");";

    @TempDir
    Path folder;

    /** What the compiler says, and that 'rules lint', which reads on after mistakes, says it too. */
    private List<String> mistakes(String rules) throws Exception {
        Pack pack = new Pack(folder.resolve("pack")).control("X-1", "user", "users", rules);
        Catalogue catalogue = Pack.read(pack);
        RuleFile file = catalogue.files().iterator().next();
        var invalid = catchThrowableOfType(InvalidFilesException.class, () -> RuleBase.compile(catalogue.files()));
        assertThat(invalid).as("the mistakes of this pack").isNotNull();
        assertThat(invalid.mistakes())
                .containsAll(RuleInspection.of(RuleText.of(file)).mistakes());
        return invalid.mistakes().stream().map(Mistake::toString).toList();
    }

    private static String deep(String before, String open, String within, String close) {
        return before + open.repeat(5_000) + within + close.repeat(5_000);
    }

    @Test
    void brackets_without_end_are_refused_at_the_first_that_goes_too_deep() throws Exception {
        String expected = "brackets within brackets, more than a hundred deep";

        assertThat(mistakes(Pack.rule("X-1", "$u : User()", deep("int i = ", "(", "1", ")") + ";" + FAIL)))
                .containsExactly("pack/X-1.drl:22:111: " + expected);
        assertThat(mistakes(Pack.rule("X-1", deep("$u : User", "(", "active == true", ")"), FAIL)))
                .containsExactly("pack/X-1.drl:20:112: " + expected);
        assertThat(mistakes(Pack.rule("X-1", deep("", "(", "$u : User()", ")"), FAIL)))
                .containsExactly("pack/X-1.drl:20:103: " + expected);
        assertThat(mistakes(Pack.rule("X-1", "$u : User()", deep("", "{", "", "}") + FAIL)))
                .containsExactly("pack/X-1.drl:22:103: " + expected);
    }

    @Test
    void chains_without_end_are_refused_with_their_rule() throws Exception {
        String texts = "String s = " + "\"\"+".repeat(20_000) + "\"\"; " + FAIL;
        String conditions = "$u : User(" + "id==id&&".repeat(10_000) + "active)";

        assertThat(mistakes(Pack.rule("X-1", "$u : User()", texts)))
                .isNotEmpty()
                .allMatch(mistake -> mistake.startsWith("pack/X-1.drl:18:1: this is too long to be read; expected"));
        assertThat(mistakes(Pack.rule("X-1", conditions, FAIL)))
                .isNotEmpty()
                .allMatch(mistake -> mistake.matches("pack/X-1.drl:(18|1):1: .*too long to be read; expected.*"));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 500})
    void more_rules_than_a_control_needs_are_refused_at_the_first_one_too_many(int count) throws Exception {
        String rules = IntStream.range(0, count)
                .mapToObj(at -> Pack.rule("X-1 " + at, "$u : User()", FAIL))
                .collect(Collectors.joining());

        assertThat(mistakes(rules))
                .containsExactly(
                        "pack/X-1.drl:618:1: the file holds " + count + " rules; expected at most 100 for one control");
    }
}
