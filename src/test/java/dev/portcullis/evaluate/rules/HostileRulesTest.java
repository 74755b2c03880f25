package dev.portcullis.evaluate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.compiled.CompiledLoader;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.guard.ClassGuard;
import dev.portcullis.evaluate.guard.RuleClassLoader;
import dev.portcullis.given.Pack;
import dev.portcullis.snapshot.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;

/**
 * Rule files that try to do more than judge. Each stands in {@code hostile/} and says {@code // HERE} in the line to
 * blame; {@code CANARY} stands for what must not happen.
 */
@Timeout(60)
class HostileRulesTest {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final Guards NONE =
            new Guards((file, parsed) -> List.of(), HostileRulesTest.class::getClassLoader, classes -> List.of());
    private static final Guards NOT_THE_TEXT =
            new Guards((file, parsed) -> List.of(), RuleClassLoader::new, ClassGuard::refusals);
    private static final Guards VISIBLE_ONLY =
            new Guards((file, parsed) -> List.of(), RuleClassLoader::new, classes -> List.of());

    /** Drools loads these while it builds, so that only the parsed file can be judged before. */
    private static final Set<String> LOADED_WHILE_BUILDING = Set.of("declared-enum", "declared-type-with-a-field");

    /** Refused for what their text says, though what is compiled of them cannot act; the bounds of a run end them. */
    private static final Set<String> HARMLESS_WHEN_COMPILED =
            Set.of("function-that-calls-itself", "two-functions-in-turn");

    @TempDir
    Path folder;

    private Canary canary;

    static Stream<String> hostile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".drl", "")).sorted().toList().stream();
        }
    }

    @BeforeEach
    void a_canary() throws IOException {
        canary = new Canary(folder);
    }

    @AfterEach
    void away_with_it() throws IOException {
        canary.close();
    }

    private RuleFile file(String name) throws Exception {
        String text = canary.in(Files.readString(FOLDER.resolve(name + ".drl")));
        Pack pack = new Pack(folder.resolve("pack"));
        pack.file("X-1.drl", Pack.header("X-1", "high", "user", "users") + text);
        return Pack.read(pack).files().iterator().next();
    }

    /** The line that says HERE. */
    private static int here(RuleFile file) {
        List<String> lines = file.text().lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            if (lines.get(line - 1).contains("// HERE")) {
                return line;
            }
        }
        throw new IllegalArgumentException("no line to blame in " + file.text());
    }

    @Test
    void there_are_many_ways_to_try() throws Exception {
        assertThat(hostile()).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_rule_that_acts_is_refused_with_its_line_and_nothing_happens(String name) throws Exception {
        RuleFile file = file(name);

        var invalid = catchThrowableOfType(
                InvalidFilesException.class,
                () -> run(new RuleCompiler(List.of(file)).compile().get(file), RuleClassLoader::new));

        assertThat(canary.sings()).isEmpty();
        assertThat(invalid).as("refused").isNotNull();
        assertThat(invalid.mistakes()).extracting(Mistake::line).contains(here(file));
        assertThat(invalid.mistakes())
                .allSatisfy(mistake -> assertThat(mistake.problem()).doesNotContain("\n", "Lambda", "Exception:"));
    }

    static Stream<String> judgedWhenCompiled() throws IOException {
        return hostile().filter(name -> !LOADED_WHILE_BUILDING.contains(name));
    }

    @ParameterizedTest
    @MethodSource("judgedWhenCompiled")
    void what_was_compiled_is_refused_without_a_look_at_the_text(String name) throws Exception {
        CompiledFile compiled = DroolsBuild.of(file(name), 1, NOT_THE_TEXT).compiled();
        run(compiled, NOT_THE_TEXT.visible());

        assertThat(canary.sings()).isEmpty();
        assertThat(compiled != null).as("passes").isEqualTo(HARMLESS_WHEN_COMPILED.contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class-loader",
                "common-pool",
                "file-writer-full-name",
                "function-with-a-file",
                "http-client",
                "process-builder",
                "reflection-import",
                "runtime-exec",
                "socket",
                "thread-lambda"
            })
    void what_acts_is_not_even_visible_to_the_compiler(String name) throws Exception {
        DroolsBuild build = DroolsBuild.of(file(name), 1, VISIBLE_ONLY);

        assertThat(build.compiled()).isNull();
        assertThat(build.complaints()).isNotEmpty();
        assertThat(canary.sings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accumulate-that-acts",
                "call-in-a-condition",
                "file-writer-full-name",
                "files-write-string",
                "function-that-acts",
                "lambda",
                "locale-default",
                "runtime-exec",
                "salience-that-acts",
                "socket",
                "static-nested-class",
                "system-set-property",
                "unicode-escape-in-a-comment",
                "unicode-escape-of-a-name"
            })
    void without_the_guards_it_would_have_happened(String name) throws Exception {
        run(DroolsBuild.of(file(name), 1, NONE).compiled(), NONE.visible());

        assertThat(canary.sings()).isNotEmpty();
    }

    private static void run(CompiledFile compiled, Supplier<ClassLoader> visible) {
        if (compiled == null) {
            return;
        }
        LoadedFile loaded = CompiledLoader.load(compiled, visible.get());
        KieSession session =
                KieBaseBuilder.createKieBaseFromModel(loaded.model()).newKieSession();
        try {
            session.insert(new User("1", "2", "3", "Contacts", "Ann", "ann@example.com", true, true, null, null));
            session.fireAllRules(1_000);
        } catch (RuntimeException | LinkageError | StackOverflowError afterTheAct) {
            // Nobody gave it the global.
        } finally {
            session.dispose();
        }
    }
}
