package dev.portcullis.features.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.features.Trials;
import dev.portcullis.features.crm.Columns;
import dev.portcullis.features.run.FeatureFiles;
import dev.portcullis.features.run.FeatureRun;
import dev.portcullis.features.steps.StepClasses;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterByTypeTransformer;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.DataTableType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class StepBookTest {
    private static final List<StepEntry> STEPS = StepBook.steps();

    @Test
    void every_class_with_steps_is_in_the_book() {
        assertThat(new ClassFileImporter()
                        .importPackages("dev.portcullis.features.steps").stream()
                                .filter(type -> type.getMethods().stream().anyMatch(StepBookTest::isStep))
                                .map(JavaClass::reflect))
                .hasSizeGreaterThan(5)
                .isSubsetOf(StepClasses.ALL);
    }

    private static boolean isStep(JavaMethod method) {
        return method.isAnnotatedWith(Given.class)
                || method.isAnnotatedWith(When.class)
                || method.isAnnotatedWith(Then.class)
                || method.isAnnotatedWith(io.cucumber.java.ParameterType.class);
    }

    @Test
    void every_kind_of_table_names_its_columns() {
        long kinds = StepClasses.ALL.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(DataTableType.class)
                        || method.isAnnotationPresent(Given.class)
                                && Arrays.toString(method.getGenericParameterTypes())
                                        .contains("java.util.Map"))
                .count();

        assertThat(StepBook.tables()).hasSizeGreaterThanOrEqualTo((int) kinds).hasSizeGreaterThan(8);
        assertThat(StepBook.tables()).extracting(Columns::table).doesNotHaveDuplicates();
        assertThat(StepBook.tables())
                .allSatisfy(table -> assertThat(table.meanings()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> the_example_of_a_word_is_one_of_those_allowed() {
        assertThat(StepBook.words())
                .extracting(WordEntry::name)
                .contains("control", "moment", "saml", "state", "verdict");
        return StepBook.words().stream()
                .filter(word -> !word.words().isEmpty())
                .map(word -> DynamicTest.dynamicTest(
                        word.name(), () -> assertThat(word.words()).contains(word.example())));
    }

    @TestFactory
    Stream<DynamicTest> the_example_of_a_step_holds_the_step_and_says_what_it_means() {
        assertThat(STEPS).hasSizeGreaterThan(30);
        return STEPS.stream().map(step -> DynamicTest.dynamicTest(step.expression(), () -> holds(step)));
    }

    private static void holds(StepEntry step) {
        var expression = new ExpressionFactory(registry()).createExpression(step.expression());
        assertThat(step.meaning()).endsWith(".");
        assertThat(step.example().lines().filter(line -> line.matches("(" + step.keyword() + "|And) .*")))
                .anyMatch(line -> expression.match(line.substring(line.indexOf(' ') + 1)) != null);
    }

    private static ParameterTypeRegistry registry() {
        var registry = new ParameterTypeRegistry(Locale.ENGLISH);
        registry.setDefaultParameterTransformer((ParameterByTypeTransformer) (text, type) -> text);
        StepClasses.ALL.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(io.cucumber.java.ParameterType.class))
                .forEach(method -> registry.defineParameterType(new ParameterType<>(
                        method.getName(),
                        method.getAnnotation(io.cucumber.java.ParameterType.class)
                                .value(),
                        String.class,
                        (String text) -> text)));
        return registry;
    }

    @Test
    void the_example_of_every_step_runs(@TempDir Path folder) throws Exception {
        String examples = STEPS.stream().map(StepBookTest::example).collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("book.feature"), "Feature: the book\n" + examples);
        var files = FeatureFiles.read(List.of(new FeatureFiles.Source(file, "book.feature")));

        try (var trials = new Trials()) {
            FeatureRun run = FeatureRun.of(files, ShippedRules.underTest(), trials, null, null);

            assertThat(run.failures()).isEmpty();
            assertThat(run.examples()).isEqualTo(STEPS.size());
        }
    }

    /** What says nothing of a control is given something to say. */
    private static String example(StepEntry step) {
        String assessed = step.example().contains("When ") ? "" : "\nWhen the portal is assessed";
        String judged = step.example().contains("Then ") ? "" : "\nThen AUD-01 " + verdict(step);
        return "Example: " + step.expression() + "\n" + step.example() + assessed + judged;
    }

    private static String verdict(StepEntry step) {
        return step.expression().equals("the token names no scopes") ? "is not assessed" : "passes";
    }
}
