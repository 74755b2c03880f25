package dev.portcullis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.portcullis.assess.Assessment;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house: which room may import which. */
class ArchitectureTest {
    private static final String ROOT = "dev.portcullis.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.portcullis");
    private static final String[] EVERYWHERE = {"java..", "org.jspecify.."};

    private static final String[] JACKSON = {"tools.jackson..", "com.fasterxml.jackson.annotation.."};

    static Stream<Arguments> rooms() {
        return Stream.of(
                room("spelling", List.of(), "org.apache.commons.text.."),
                room("build", List.of(), "org.objectweb.asm.."),
                room("keep", List.of()),
                room("table", List.of(), "org.apache.commons.csv..", "org.dhatim.fastexcel.."),
                room("snapshot", List.of(), "javax.security..", JACKSON[0], JACKSON[1]),
                room("pseudonym", List.of("snapshot"), "javax.crypto.."),
                room("control", List.of("spelling"), "com.networknt..", JACKSON[0], JACKSON[1]),
                room(
                        "input",
                        List.of("control", "snapshot", "spelling", "table"),
                        "com.networknt..",
                        "org.snakeyaml..",
                        JACKSON[0],
                        JACKSON[1],
                        "org.apache.commons.csv..",
                        "org.dhatim.fastexcel.reader..",
                        "org.apache.commons.compress.archivers.zip..",
                        "com.fasterxml.aalto.stax..",
                        "javax.xml.stream.."),
                room(
                        "fetch",
                        List.of("keep", "snapshot", "spelling"),
                        "retrofit2..",
                        "okhttp3..",
                        "okio..",
                        "kotlin..",
                        "com.squareup.moshi..",
                        "io.github.resilience4j..",
                        "javax.net.ssl.."),
                room(
                        "evaluate",
                        List.of("snapshot", "control", "input", "keep", "pseudonym", "spelling"),
                        "org.kie..",
                        "org.drools..",
                        "com.github.javaparser..",
                        "org.objectweb.asm.."),
                room("assess", List.of("control", "evaluate", "input", "pseudonym", "snapshot"), JACKSON),
                room(
                        "report",
                        List.of("assess", "control", "evaluate", "snapshot", "spelling", "table"),
                        "gg.jte..",
                        "javax.xml.stream..",
                        "org.apache.commons.compress.archivers.zip..",
                        JACKSON[0],
                        JACKSON[1]),
                room("features", List.of("snapshot", "control", "input", "evaluate", "assess"), "io.cucumber.."),
                room("sandbox", List.of(), "com.sun.net.httpserver.."),
                room(
                        "cli",
                        List.of(
                                "snapshot",
                                "control",
                                "input",
                                "fetch",
                                "evaluate",
                                "assess",
                                "features",
                                "pseudonym",
                                "report",
                                "sandbox",
                                "spelling",
                                "table"),
                        "picocli..",
                        "gg.jte..",
                        "javax.lang.model.."));
    }

    private static Arguments room(String name, List<String> mayImport, String... libraries) {
        return Arguments.of(name, mayImport, libraries);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void each_room_imports_only_what_the_house_allows(String room, List<String> mayImport, String[] libraries) {
        String[] ours = Stream.concat(Stream.of(room), mayImport.stream())
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        String[] allowed =
                Stream.of(ours, EVERYWHERE, libraries).flatMap(Stream::of).toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .because("the house has one arrow: fetch, snapshot, evaluate, assess, report")
                .check(CLASSES);
    }

    @Test
    void every_class_lives_in_a_room() {
        String[] rooms = rooms().map(room -> ROOT + room.get()[0] + "..").toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage("dev.portcullis..")
                .and()
                .haveSimpleNameNotStartingWith("package-info")
                .should()
                .resideInAnyPackage(rooms)
                .check(CLASSES);
        assertThat(CLASSES).hasSizeGreaterThan(120);
    }

    @Test
    void inside_the_command_line_commands_use_steps_steps_use_options_and_options_the_terminal() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("commands")
                .definedBy(
                        ROOT + "cli",
                        ROOT + "cli.doctor",
                        ROOT + "cli.list",
                        ROOT + "cli.login",
                        ROOT + "cli.rules",
                        ROOT + "cli.verify",
                        ROOT + "cli.waivers")
                .layer("steps")
                .definedBy(ROOT + "cli.run", ROOT + "cli.scaffold")
                .layer("options")
                .definedBy(ROOT + "cli.option")
                .layer("terminal")
                .definedBy(ROOT + "cli.terminal")
                .whereLayer("commands")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("steps")
                .mayOnlyBeAccessedByLayers("commands")
                .whereLayer("options")
                .mayOnlyBeAccessedByLayers("commands", "steps")
                .check(CLASSES);
    }

    @Test
    void of_evaluate_others_see_the_evaluation_and_its_findings_only() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "assess..", ROOT + "report..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*evaluate\\.(rules\\.|portion\\.|Evaluator|Findings|PortionRunner|Reports).*")
                .check(CLASSES);
    }

    @Test
    void reports_see_people_only_as_the_assessment_tells_of_them() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "report..")
                .and()
                .resideOutsideOfPackage(ROOT + "report.listing..")
                .should()
                .callMethod(Snapshot.class, "users", Consumer.class)
                .orShould()
                .callMethod(Snapshot.class, "hubUsers")
                .orShould()
                .callMethod(Assessment.class, "evaluation")
                .orShould()
                .callMethod(Finding.class, "original")
                .orShould()
                .callMethod(Finding.class, "judged")
                .because("what stands there names people also where they have pseudonyms")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints_ends_the_program_or_asks_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .because("the same input must give the same bytes, and results go where the caller wants them")
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for_and_what_it_may_import() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java/dev/portcullis"))) {
            List<Path> folders = walk.filter(Files::isDirectory).toList();
            assertThat(folders).hasSizeGreaterThan(10);
            for (Path folder : folders) {
                String text = Files.readString(folder.resolve("package-info.java"));
                assertThat(text).as(folder.toString()).contains("@NullMarked");
                if (folder.getNameCount() > 5) {
                    assertThat(text)
                            .as(folder.toString())
                            .contains("May import:")
                            .containsPattern("Entry types?:");
                }
            }
        }
    }
}
