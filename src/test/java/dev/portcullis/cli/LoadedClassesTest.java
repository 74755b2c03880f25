package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.HeaderIndex;
import java.io.File;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a short run must not load, because loading is most of what such a run does. */
class LoadedClassesTest {
    private static final String[] HTTP = {"okhttp3.", "retrofit2.", "com.squareup.moshi.", "kotlin.", "okio."};
    private static final String[] RULES = {"org.drools.", "org.kie.", "org.eclipse.jdt.", "com.github.javaparser."};
    private static final String[] YAML = {"org.snakeyaml.", "tools.jackson.dataformat.", "com.networknt."};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "version", "check --help", "no-command"})
    void what_only_answers_a_question_loads_no_library_but_that_of_the_command_line(String arguments) throws Exception {
        List<String> loaded = loaded(arguments.split(" "));

        assertThat(loaded).contains("dev.portcullis.cli.Main", "picocli.CommandLine");
        assertNone(loaded, HTTP);
        assertNone(loaded, RULES);
        assertNone(loaded, YAML);
        assertNone(loaded, "tools.jackson.", "dev.portcullis.evaluate.", "dev.portcullis.control.Catalogue");
    }

    @Test
    void the_list_of_unchanged_rules_needs_neither_the_engine_nor_yaml() throws Exception {
        List<String> loaded = loaded("rules", "list");

        assertThat(Files.readString(folder.resolve("out.txt"))).contains("USR-02");
        assertThat(loaded).contains("dev.portcullis.control.HeaderIndex");
        assertNone(loaded, HTTP);
        assertNone(loaded, RULES);
        assertNone(loaded, YAML);
        assertNone(loaded, "tools.jackson.databind.");
    }

    @Test
    void a_stored_snapshot_is_judged_without_http_yaml_and_what_maps_objects() throws Exception {
        Path snapshot = folder.resolve("snapshot.ndjson");
        var nobody = new PrintWriter(Writer.nullWriter());
        Main.run(Map.of(), nobody, nobody, "collect", "--demo", "--output", snapshot.toString());

        List<String> loaded = loaded("check", "--quiet", "--snapshot", snapshot.toString(), "--out", folder.toString());

        assertThat(folder.resolve("report.html")).exists();
        assertThat(loaded).contains("dev.portcullis.evaluate.Evaluator");
        assertNone(loaded, HTTP);
        assertNone(loaded, YAML);
        assertNone(loaded, "tools.jackson.databind.");
    }

    private static void assertNone(List<String> loaded, String... packages) {
        for (String name : packages) {
            assertThat(loaded)
                    .filteredOn(type -> type.startsWith(name))
                    .as(name)
                    .isEmpty();
        }
    }

    /** Every class that a run of its own loads, in the order it does. */
    private List<String> loaded(String... arguments) throws Exception {
        Path index = folder.resolve("index");
        Files.createDirectories(index.resolve("dev/portcullis/control"));
        HeaderIndex.main(new String[] {"rules", index.toString()});
        Path log = folder.resolve("classes.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-Dportcullis.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                index + File.pathSeparator + System.getProperty("java.class.path"),
                "dev.portcullis.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", "").split(" ")[0])
                .toList();
    }
}
