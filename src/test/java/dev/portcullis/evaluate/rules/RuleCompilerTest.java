package dev.portcullis.evaluate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.given.Pack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the rules of a file, told to people who do not know Java. */
class RuleCompilerTest {
    private static final String RULE = Pack.rule("X-1", "$t : UserType()", "findings.fail($t, \"Bad.\");");

    @TempDir
    Path folder;

    private Pack pack;

    @BeforeEach
    void an_empty_pack() {
        pack = new Pack(folder.resolve("pack"));
    }

    private List<String> mistakes() throws Exception {
        Catalogue catalogue = Pack.read(pack);
        InvalidFilesException invalid =
                catchThrowableOfType(InvalidFilesException.class, () -> RuleBase.compile(catalogue.files()));
        assertThat(invalid).as("the mistakes of this pack").isNotNull();
        List<String> mistakes =
                invalid.mistakes().stream().map(Mistake::toString).toList();
        assertThat(mistakes)
                .isSorted()
                .allSatisfy(mistake -> assertThat(mistake.replace(" or null", ""))
                        .doesNotContain("\n", "Lambda", "org.drools", "java.lang", ".java", "[ERR", "null"));
        return mistakes;
    }

    /** The rule begins on line 18, its condition is on line 20 and its action on line 22. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UserType()     | UserType(            | 22:3  | DRL syntax: mismatched input
            UserType()     | UserType(active == ) | 20:27 | DRL syntax: no viable alternative
            end            | ``                   | 24:1  | DRL syntax: the file ends too early in rule "X-1"; is an 'end' missing?
            when           | wenn                 | 19:1  | DRL syntax:
            UserType()     | UserType(activ == true) | 20:17 | a UserType has no property 'activ'; expected one that 'portcullis rules facts UserType' lists; did you mean 'active'?
            UserType()     | UserType(name.size() == 1) | 20:22 | text has no 'size'
            UserType()     | UserTyp()            | 20:8  | there is no fact 'UserTyp'; expected one that 'portcullis rules facts' lists; did you mean 'UserType'?
            UserType()     | UserType(active == "x") | 20:27 | 'active' is true, false or unknown and is compared with text; expected true, false or null
            UserType()     | UserType(name matches "[") | 20:30 | not a regular expression: Unclosed character class
            UserType()     | UserType(name foo "x") | 20:22 | DRL syntax: mismatched input 'foo'
            findings.fail  | findings.fial        | 22:12 | findings has no 'fial'; expected one of evidence, fail, notApplicable, notAssessed; did you mean 'fail'?
            fail($t        | fail($u              | 22:17 | there is no '$u' here; expected one of $t; did you mean '$t'?
            "Bad.");       | "Bad.")              | 22:27 | the action after 'then' cannot be read: it ends too early
            "Bad.");       | 5);                  | 22:21 | 'fail' is asked with a number; expected text
            "X-1"          | "X-2"                | 18:6  | rule "X-2" is not named by its control; expected "X-1", or that and
            "X-1"          | "X-10"               | 18:6  | rule "X-10" is not named by its control
            "X-1"          | "x-1"                | 18:6  | rule "x-1" is not named by its control
            when           | agenda-group "a" when | 19:1 | a rule may not say 'agenda-group'
            when           | enabled false when   | 19:1  | a rule may not say 'enabled'
            when           | dialect "mvel" when  | 19:1  | a rule may not say 'dialect'
            when           | dialect "none" when  | 19:1  | a rule may not say 'dialect'
            rule "X-1"     | rule "X-1" extends "X-1 b" | 18:1 | extends an unknown rule
            """)
    void a_mistake_in_a_rule_is_told_with_its_line(String right, String wrong, String place, String problem)
            throws Exception {
        pack.control(
                "X-1",
                "user-type",
                "user-types",
                RULE.replaceFirst(
                        java.util.regex.Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong)));

        assertThat(mistakes())
                .anySatisfy(mistake -> assertThat(mistake)
                        .startsWith("pack/X-1.drl:" + place + ": ")
                        .contains(problem));
    }

    @Test
    void a_syntax_error_has_its_column_too() throws Exception {
        pack.control("X-1", "user-type", "user-types", RULE.replace("UserType()", "UserType(active == )"));

        assertThat(mistakes().get(0)).startsWith("pack/X-1.drl:20:");
        assertThat(mistakes().get(0)).doesNotStartWith("pack/X-1.drl:20:1:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n// nothing\n"})
    void a_file_without_a_rule_is_a_mistake(String rules) throws Exception {
        pack.control("X-1", "user-type", "user-types", rules);
        pack.control("X-2", "user-type", "user-types", RULE.replace("X-1", "X-2"));

        assertThat(mistakes()).containsExactly("pack/X-1.drl:1:1: the file holds no rule; expected rule \"X-1\"");
    }

    @Test
    void a_file_with_nothing_but_its_header_is_a_mistake() throws Exception {
        pack.file("X-1.drl", Pack.header("X-1", "high", "user-type", "user-types"));

        assertThat(mistakes()).containsExactly("pack/X-1.drl:1:1: the file holds no rule; expected rule \"X-1\"");
    }

    @Test
    void a_query_is_no_rule() throws Exception {
        pack.control("X-1", "user-type", "user-types", "query \"X-1\"\n  UserType()\nend\n");

        assertThat(mistakes()).hasSize(1).first().asString().contains("18:", "a query reports nothing");
    }

    @Test
    void two_rules_of_one_name_are_a_mistake() throws Exception {
        pack.control("X-1", "user-type", "user-types", RULE + RULE);

        assertThat(mistakes())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("pack/X-1.drl:24:6: two rules are named \"X-1\"");
    }

    @Test
    void the_mistake_of_the_second_rule_is_not_blamed_on_the_first() throws Exception {
        String second = RULE.replace("X-1", "X-1 too").replace("UserType()", "UserType(activ == true)");
        String third = RULE.replace("X-1", "X-1 also").replace("fail(", "fial(");
        pack.control("X-1", "user-type", "user-types", RULE + second);
        pack.control("X-2", "user-type", "user-types", (RULE + third).replace("X-1", "X-2"));

        assertThat(mistakes())
                .hasSize(2)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("pack/X-1.drl:26:17: a UserType has no property 'activ'"),
                        other -> assertThat(other).startsWith("pack/X-2.drl:28:12: findings has no 'fial'"));
    }

    @Test
    void syntax_errors_of_two_files_are_told_at_once() throws Exception {
        pack.control("X-1", "user-type", "user-types", RULE.replace("UserType()", "UserType("));
        pack.control(
                "X-2", "user-type", "user-types", RULE.replace("X-1", "X-2").replace("end", ""));

        assertThat(mistakes())
                .anyMatch(mistake -> mistake.startsWith("pack/X-1.drl:"))
                .anyMatch(mistake -> mistake.startsWith("pack/X-2.drl:"));
    }

    @Test
    void a_function_that_cannot_be_read_is_a_mistake_and_no_accident() throws Exception {
        pack.control("X-1", "user-type", "user-types", "function int f(int x) { return x }\n" + RULE);

        assertThat(mistakes()).hasSize(1).first().asString().startsWith("pack/X-1.drl:19:9: Found \"}\"");
    }

    @Test
    void a_declaration_is_a_mistake_and_no_accident() throws Exception {
        pack.control("X-1", "user-type", "user-types", "declare Foo\n  a : Strin\nend\n" + RULE);

        assertThat(mistakes())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("pack/X-1.drl:18:")
                .contains("may not declare types");
    }

    @Test
    void to_judge_without_any_rule_is_our_own_mistake() {
        assertThatThrownBy(() -> RuleBase.compile(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rules_named_by_the_id_and_words_compile() throws Exception {
        pack.control("X-1", "user-type", "user-types", RULE + RULE.replace("X-1", "X-1 in other words"));
        Catalogue catalogue = Pack.read(pack);

        RuleBase base = RuleBase.compile(catalogue.files());

        assertThat(base.controlOf("X-1 in other words").id()).isEqualTo("X-1");
        assertThat(base.controlOf("X-10")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules.test", "rules.two"})
    void a_function_that_could_answer_for_that_of_another_file_is_refused(String other) throws Exception {
        String rule = Pack.rule("X-1", "$t : UserType(odd(name))", "findings.fail($t, \"Bad.\");");
        String second = "function boolean odd(String name) { return false; }\n" + rule.replace("X-1", "X-2");
        pack.control("X-1", "user-type", "user-types", "function boolean odd(Object name) { return true; }\n" + rule)
                .file(
                        "X-2.drl",
                        Pack.header("X-2", "high", "user-type", "user-types")
                                + Pack.PREAMBLE.replace("rules.test", other)
                                + second);

        assertThat(mistakes())
                .containsExactly(
                        "pack/X-2.drl:18:18: the function 'odd' stands in pack/X-1.drl too, and could answer in"
                                + " its place; expected another name");
    }

    @Test
    void a_function_of_another_file_is_unknown() throws Exception {
        String rule = Pack.rule("X-1", "$u : User(odd(name))", "findings.fail($u, \"Bad.\");");
        pack.control("X-1", "user", "users", "function boolean odd(Object name) { return true; }\n" + rule)
                .control("X-2", "user", "users", rule.replace("X-1", "X-2"));

        assertThat(mistakes())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("pack/X-2.drl:")
                .contains("odd");
    }
}
