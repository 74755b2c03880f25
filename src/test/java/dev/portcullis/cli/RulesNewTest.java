package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.Control;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.rules.RuleBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesNewTest extends CommandLineTest {
    private Run create(String... arguments) {
        return run(
                Stream.concat(Stream.of("rules", "new"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Path pack() {
        return folder.resolve("our-rules");
    }

    private Run create(String id, String area, String subject) {
        return create(id, "--area", area, "--subject", subject, "--rules", pack().toString());
    }

    private Control only() throws Exception {
        Catalogue catalogue = Catalogue.read(List.of(new PackSource(pack(), "our-rules", "our-rules", "1")));
        assertThat(catalogue.controls()).hasSize(1);
        RuleBase.compile(catalogue.files());
        return catalogue.controls().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_skeleton_of_every_subject_compiles_and_runs_as_written(SubjectType subject) throws Exception {
        Run run = create("ACME-01", "our-area", subject.word());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("ACME-01.drl", "ACME-01.feature", "pack.yaml", "portcullis rules lint", "rules test");
        Control control = only();
        assertThat(control.subject()).isEqualTo(subject);
        assertThat(control.needs()).isEqualTo(subject.listNeeds());
        assertThat(control.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(check("--demo", "--rules", pack().toString()).exitCode()).isEqualTo(3);
        assertThat(control("ACME-01").at("/verdict").stringValue()).isIn("PASS", "FAIL");
    }

    @Test
    void the_words_that_were_given_are_in_the_header() throws Exception {
        Run run = create(
                "ACME-02",
                "--area=people",
                "--subject=person",
                "--severity=critical",
                "--title=Nobody's \"friend\": is # active {here}",
                "--rules=" + pack());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(only().title()).isEqualTo("Nobody's \"friend\": is # active {here}");
        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(pack().resolve("people/ACME-02.drl"))
                .content()
                .contains("package rules.people\n", "rule \"ACME-02\"");
        assertThat(pack().resolve("features/ACME-02.feature"))
                .content()
                .contains("  Rule: ACME-02 Nobody's \"friend\": is # active {here}\n");
        assertThat(pack().resolve("pack.yaml"))
                .content()
                .contains("\nname: 'our-rules'\n", "\nversion: ", "\nminimum-portcullis: ");
    }

    /** Words that DRL or Java keep for themselves would not do as the name of a package. */
    @ParameterizedTest
    @ValueSource(
            strings = {"rule", "when", "then", "end", "query", "global", "declare", "not", "exists", "x9", "a-b-c"})
    void an_area_with_an_odd_name_compiles(String area) throws Exception {
        assertThat(create("ACME-01", area, "module").exitCode()).isZero();

        assertThat(only().id()).isEqualTo("ACME-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "acme-01", "ACME", "ACME 01", "../ACME-01", "..", "A/B-1", "ACME-01.drl", "ACME-\u0001"
            })
    void a_bad_id_is_a_mistake(String id) {
        assertMistake(create(id, "modules", "module"), "the id is '", "ACME-01");
        assertThat(pack()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "Modules", "a b", "-a", "new", "package", "import"})
    void a_bad_area_is_a_mistake(String area) {
        assertMistake(create("ACME-01", area, "module"), "--area is '", "small letters");
        assertThat(pack()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "ends */ here", "\u001b[31m", "\\u002a/"})
    void a_title_that_would_break_the_file_is_a_mistake(String title) {
        assertMistake(
                create("ACME-01", "--area=a", "--subject=module", "--title=" + title, "--rules=" + pack()),
                "--title is '");
        assertThat(pack()).doesNotExist();
    }

    @Test
    void an_unknown_subject_or_severity_is_told_with_those_there_are() {
        assertMistake(create("ACME-01", "modules", "modul"), "--subject is 'modul'", "user-type");
        assertMistake(
                create("ACME-01", "--area=a", "--subject=user", "--severity=huge", "--rules=" + pack()),
                "--severity is 'huge'",
                "critical, high, medium, low");
    }

    @Test
    void an_id_of_the_shipped_pack_or_of_the_users_own_is_taken() throws Exception {
        assertMistake(create("UTY-01", "modules", "module"), "'UTY-01' is taken by rules/user-types/UTY-01.drl");
        assertThat(create("ACME-01", "modules", "module").exitCode()).isZero();
        assertMistake(create("ACME-01", "fields", "field"), "'ACME-01' is taken by", "ACME-01.drl");
        assertThat(only().subject()).isEqualTo(SubjectType.MODULE);
    }

    @Test
    void nothing_that_exists_is_overwritten() throws Exception {
        Path feature = file("our-rules/features/ACME-01.feature", "mine");

        assertMistake(create("ACME-01", "modules", "module"), "ACME-01.feature' exists already");
        assertThat(feature).hasContent("mine");
        assertThat(pack().resolve("modules")).doesNotExist();

        Path description = file("our-rules/pack.yaml", "name: mine\n");
        Files.delete(feature);
        assertThat(create("ACME-01", "modules", "module").exitCode()).isZero();
        assertThat(description).hasContent("name: mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"our rules", ".hidden", "regles d'\u00e9t\u00e9", "-", "1.5"})
    void a_folder_of_any_name_gets_a_pack_file_that_can_be_read(String name) throws Exception {
        Path pack = folder.resolve(name);

        assertThat(create("ACME-01", "--area=a", "--subject=user", "--rules=" + pack)
                        .exitCode())
                .isZero();

        assertThat(pack.resolve("pack.yaml")).exists();
        Run list = run("rules", "list", "--rules", pack.toString());
        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(list.out()).contains("ACME-01");
    }

    @Test
    void the_first_configured_pack_is_where_a_new_control_goes() throws Exception {
        Path config = file("portcullis.yaml", "rules: [mine, other]\n");

        assertThat(create("ACME-01", "--area=a", "--subject=user", "--config=" + config)
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("mine/a/ACME-01.drl")).exists();
        assertMistake(
                create("ACME-01", "--area=a", "--subject=user", "--config=" + config, "--rules=" + pack()),
                "is taken by");
    }

    @Test
    void a_rule_file_with_a_mistake_keeps_nobody_from_starting_another_one() throws Exception {
        file("our-rules/a/ACME-09.drl", "nonsense");

        assertThat(create("ACME-01", "a", "user").exitCode()).isZero();
    }
}
