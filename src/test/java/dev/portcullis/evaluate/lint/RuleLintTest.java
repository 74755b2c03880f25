package dev.portcullis.evaluate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.RuleText;
import dev.portcullis.evaluate.rules.DrlText;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.given.Pack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the rules of a file before they are compiled, each at the word that is wrong. */
class RuleLintTest {
    private static final String HEADER = """
            /*
            id: X-1
            title: A title
            severity: high
            subject: user-type
            needs: [user-types]
            rationale: Because.
            remediation: Change it.
            frameworks: { soc2: [CC6.1] }
            parameters: { days: { type: integer, default: 5, description: D }, names: { type: list of text, default: [], description: N } }
            */
            package rules.test
            import dev.portcullis.control.Parameter
            import dev.portcullis.evaluate.AsOf
            import dev.portcullis.snapshot.*
            global dev.portcullis.evaluate.Findings findings

            """;

    @TempDir
    Path folder;

    private List<String> lint(String rules) throws Exception {
        var pack = new Pack(folder.resolve("pack")).file("X-1.drl", HEADER + rules);
        RuleFile file = pack.read().files().iterator().next();
        return lint(file);
    }

    private static List<String> lint(RuleFile file) {
        var syntax = new ArrayList<Mistake>();
        var parsed = DrlText.parse(file.control().file(), file.text(), syntax);
        assertThat(syntax).isEmpty();
        return RuleLint.of(RuleText.of(file), parsed).stream()
                .map(Mistake::toString)
                .toList();
    }

    /** The condition stands on line 20, from column 3 on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $t : UserType(activ)                   | 20:17 | has no property 'activ'; expected one that 'portcullis rules facts UserType' lists; did you mean 'active'?
            $t : UserType(active == true, nmae == "x") | 20:33 | did you mean 'name'?
            `$t : UserType(active == true || nmae == "x")` | 20:35 | did you mean 'name'?
            $t : UserType($n : nmae)               | 20:22 | did you mean 'name'?
            $t : UserType(/* nmae */ nmae == "nmae") | 20:28 | did you mean 'name'?
            $t : UserType() exists User(activ == true) | 20:31 | a User has no property 'activ'
            $t : UserType() not (User(activ == true) and Portal()) | 20:29 | a User has no property 'activ'
            $t : UserType() accumulate(User(activ == true); $c : count(1); $c > 1) | 20:35 | a User has no property 'activ'
            $t : UserType() $l : java.util.List() from collect(User(activ == true)) | 20:59 | a User has no property 'activ'
            $t : UserType() GrantedModule(module.labl == "x") | 20:40 | a Module has no property 'labl'; expected one that 'portcullis rules facts Module' lists; did you mean 'label'?
            $t : UserType() GrantedModule(module.permissions.veiw == true) | 20:52 | a Permissions has no property 'veiw'
            $t : UserType() GrantedModule(userType.lable() == "x") | 20:42 | did you mean 'label'?
            $t : UserType() GrantedModule(nmaedIn($t.modules)) | 20:33 | did you mean 'namedIn'?
            $t : UserType() GrantedModule(namedIn("Deals") == true) | 20:41 | 'namedIn' is asked with text; expected list of text
            $t : UserType() GrantedModule(namedIn() == true) | 20:33 | 'namedIn' is not asked with 0 values; expected namedIn(list of text)
            $t : UserTyp()                         | 20:8  | there is no fact 'UserTyp'; expected one that 'portcullis rules facts' lists; did you mean 'UserType'?
            $t : UserType() exists Usr()           | 20:26 | did you mean 'User'?
            $t : UserType() Module()               | 20:19 | a Module is never given to a rule by itself
            $t : UserType() Membership(active == true) | 20:19 | 'Membership' is not imported; expected 'import dev.portcullis.snapshot.Person.Membership' above the rules
            $t : UserType(name == 5)               | 20:25 | 'name' is text, or unknown and is compared with a number; expected text in quotes or null
            $t : UserType(active == "yes")         | 20:27 | 'active' is true, false or unknown and is compared with text; expected true, false or null
            $t : UserType(reportedUsers > "5")     | 20:33 | is whole number, or unknown and is compared with text; expected a number or null
            $t : UserType(reportedUsers > 3 && < "5") | 20:40 | compared with text
            $t : UserType(active > true)           | 20:26 | 'active' is true, false or unknown and has no order; expected == or !=
            $t : UserType(name in ("a", 5))        | 20:31 | compared with a number
            $t : UserType(active matches "a.*")    | 20:17 | expected text, which alone can match a pattern
            $t : UserType(name matches "[")        | 20:30 | not a regular expression
            $t : UserType(active contains "x")     | 20:17 | contains nothing; expected a list
            $t : UserType(name memberOf "abc")     | 20:31 | only a list has members
            $t : UserType(modifiedTime < 5)        | 20:32 | 'modifiedTime' is moment, or unknown and is compared with a number
            $t : UserType($n : name) User(active == $n) | 20:43 | 'active' is true, false or unknown and is compared with text
            $t : UserType($a : active) User(name == $a) | 20:43 | 'name' is text, or unknown and is compared with true or false
            $t : UserType() GrantedModule(userType == "x") | 20:45 | 'userType' is UserType and is compared with text; expected a UserType
            $t : UserType() $p : Portal() GrantedModule(userType == $p) | 20:59 | compared with a Portal; expected a UserType
            $t : UserType() Coverage(state == "colected") | 20:37 | 'state' is never 'colected'; expected one of collected, refused, failed, partial, skipped; did you mean 'collected'?
            $t : UserType() Portal(saml not in ("none", "of")) | 20:47 | 'saml' is never 'of'
            $t : UserType(name == $n)              | 20:25 | there is no '$n' here; expected a variable that a condition binds
            $tt : UserType() User(userType == $t.id) $t : UserType() | 20:37 | there is no '$t' here; expected one of $tt; did you mean '$tt'?
            $t : UserType() Parameter(control == "X-2", name == "days", $v : number) | 20:40 | 'X-2' is another control, whose parameters are not for this one; expected "X-1"
            $t : UserType() Parameter(control == "X-1", name == "dayz", $v : number) | 20:55 | the header declares no parameter 'dayz'; expected one of days, names; did you mean 'days'?
            $t : UserType() Parameter(control == "X-1", name == "days", $v : texts) | 20:68 | the parameter 'days' is of type integer and is read as 'texts'; expected 'number'
            $t : UserType() Parameter(control == "X-1", name == "names", $v : text) | 20:69 | is of type list of text and is read as 'text'; expected 'texts'
            $t : UserType() Parameter(control == "X-1", name == "names", texts.size > number) | 20:77 | is read as 'number'; expected 'texts'
            $t : UserType() Parameter(name == "days", $v : number) | 20:19 | a Parameter must be chosen by its control and its name; expected Parameter(control == "X-1", name == …)
            $t : UserType() Parameter(control == "X-1", $v : number) | 20:19 | a Parameter must be chosen by its control and its name
            $t : UserType() $p : Parameter(control == "X-1", name == "days") User(name == $p.text) | 20:84 | is read as 'text'; expected 'number'
            """)
    void a_mistake_in_a_condition_is_told_with_its_exact_place(String condition, String place, String problem)
            throws Exception {
        assertThat(lint(Pack.rule("X-1", condition, "findings.fail($t, \"Bad.\");")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("pack/X-1.drl:" + place + ": ")
                .contains(problem);
    }

    /** The action stands on line 22, from column 3 on; $t is a UserType, $m a GrantedModule. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            findings.fail($m, "Bad.");               | 22:17 | the rule reports a GrantedModule, but the header says 'subject: user-type'; expected a UserType
            findings.notAssessed($m.userType().name(), "Bad."); | 22:24 | the rule reports text, but the header says 'subject: user-type'
            findings.fail($t, $m.lable());           | 22:24 | a GrantedModule has no property 'lable'; expected one that 'portcullis rules facts GrantedModule' lists; did you mean 'label'?
            findings.fail($t, "A " + $m.module().labl() + "."); | 22:40 | a Module has no property 'labl'
            findings.fail($t, $m.label);             | 22:24 | in an action a property is read with brackets; expected 'label()'
            findings.fial($t, "Bad.");               | 22:12 | findings has no 'fial'; expected one of evidence, fail, notApplicable, notAssessed; did you mean 'fail'?
            findings.fail($t);                       | 22:12 | 'fail' is not asked with 1 value; expected fail(subject, message, evidence…)
            findings.notAssessed($t);                | 22:12 | 'notAssessed' is not asked with 1 value; expected notAssessed(subject, reason)
            findings.fail($t, 5);                    | 22:21 | 'fail' is asked with a number; expected text
            findings.fail($t, "Bad.", findings.evidence("what", 1)); | 22:38 | 'evidence' is not asked with 2 values; expected evidence(what, observed, expected)
            findings.fail($u, "Bad.");               | 22:17 | there is no '$u' here; expected one of $m, $t; did you mean '$m'?
            findings.fail($t, $t.name().lenght() + ""); | 22:31 | text has no 'lenght'; did you mean 'length'?
            findings.fail($t, "Bad." + );            | 22:30 | the action after 'then' cannot be read: ")" stands where something else must
            """)
    void a_mistake_in_an_action_is_told_with_its_exact_place(String action, String place, String problem)
            throws Exception {
        assertThat(lint(Pack.rule("X-1", "$t : UserType() $m : GrantedModule()", action)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("pack/X-1.drl:" + place + ": ")
                .contains(problem);
    }

    @Test
    void places_hold_over_several_lines_and_rules() throws Exception {
        String action = "findings.fail($t,\n\t\t\"Bad.\" + $t.nam());";
        String rules = Pack.rule("X-1", "$t : UserType(\n      active == true,\n      nmae == \"é\" )", action)
                + Pack.rule("X-1 b", "$t : UserType()", action);

        assertThat(lint(rules)).hasSize(3);
        assertThat(lint(rules).get(0)).startsWith("pack/X-1.drl:22:7: a UserType has no property 'nmae'");
        assertThat(lint(rules).get(1)).startsWith("pack/X-1.drl:25:15: a UserType has no property 'nam'");
        assertThat(lint(rules).get(2)).startsWith("pack/X-1.drl:32:15: a UserType has no property 'nam'");
    }

    @Test
    void an_import_of_a_fact_that_does_not_exist_is_a_mistake() throws Exception {
        assertThat(lint("import dev.portcullis.snapshot.Usr\n"
                        + Pack.rule("X-1", "$t : UserType()", "findings.fail($t, \"Bad.\");")))
                .containsExactly("pack/X-1.drl:18:8: there is no fact 'dev.portcullis.snapshot.Usr'; expected one that"
                        + " 'portcullis rules facts' lists; did you mean 'dev.portcullis.snapshot.User'?");
    }

    /** The condition stands on line 20. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $t : UserType($i : id) User(userType.equals($i))        | 20:31 | expected 'property == $variable' in place of equals
            $t : UserType($i : id) User(normalEmail() == $i)        | 20:31 | expected a property on the left, without brackets
            $t : UserType($i : id) User(email.toLowerCase() == $i)  | 20:31 | expected a property on the left, without brackets
            $t : UserType($i : id) User(userType == $i && active == true) | 20:31 | expected a comma in place of '&&'
            $t : UserType($i : id) User($i == userType)             | 20:31 | expected the property on the left and the variable on the right
            """)
    void a_join_that_drools_cannot_index_is_warned_of(String condition, String place, String remedy) throws Exception {
        assertThat(lint(Pack.rule("X-1", condition, "findings.fail($t, \"Bad.\");")))
                .containsExactly("pack/X-1.drl:" + place
                        + ": warning: Drools cannot index this comparison with another fact; " + remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $t : UserType($i : id) User(userType == $i, active == true)
            $t : UserType($i : id) User(userType == $i, email.toLowerCase() == $t.name)
            $now : AsOf() $t : UserType(modifiedTime < $now.daysBefore(5))
            Parameter(control == "X-1", name == "names", $n : texts) $t : UserType() GrantedModule(userType == $t, namedIn($n) == true)
            `$t : UserType(modules.size > 0, (reportedUsers > 5 || name == null), $n : name, name in ("a", $n))`
            $t : UserType($m : modules) Module(apiName == "x") from $m
            $t : UserType(this.name == "x", name str[startsWith] "x", !active)
            $t : UserType() Number(intValue > 5) from accumulate(User(userType == $t.id); count(1))
            """)
    void what_is_right_is_left_alone(String condition) throws Exception {
        assertThat(lint(Pack.rule("X-1", condition, "findings.fail($t, \"Bad \" + $t.name() + '.');")))
                .isEmpty();
    }

    @Test
    void a_rule_that_reports_nothing_is_warned_of() throws Exception {
        assertThat(lint(Pack.rule("X-1", "$t : UserType()", "")))
                .containsExactly(
                        "pack/X-1.drl:21:1: warning: the rule reports nothing; expected a call of findings.fail");
    }

    @Test
    void the_shipped_rules_are_right() {
        assertThat(ShippedRules.catalogue().files())
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        file -> assertThat(lint(file)).as(file.control().id()).isEmpty());
    }
}
