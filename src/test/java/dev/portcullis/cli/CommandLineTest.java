package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of the command line share: the program run in this process, and what it said. */
abstract class CommandLineTest {
    @TempDir
    Path folder;

    final Map<String, String> environment = new HashMap<>();

    /** What a run left behind. */
    record Run(int exitCode, String out, String err) {}

    Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Run with the reports going to {@code folder/out}. */
    Run check(String... arguments) {
        return run(
                Stream.concat(Stream.of("check", "--out", folder.resolve("out").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    Path report(String name) {
        return folder.resolve("out").resolve(name);
    }

    Path demoSnapshot() {
        Path file = folder.resolve("demo.ndjson");
        assertThat(run("collect", "--demo", "--output", file.toString()).exitCode())
                .isZero();
        return file;
    }

    Path file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** A user's mistake: exit 2, one paragraph on stderr, no stack trace, nothing on stdout, no report. */
    void assertMistake(Run run, String... words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(words.length == 0 ? "portcullis: " : "")
                .doesNotContain("\tat ", "Exception");
        for (String word : words) {
            assertThat(run.err()).contains(word);
        }
        assertThat(run.err().lines().count()).isLessThan(8);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out"))
                .satisfiesAnyOf(
                        out -> assertThat(out).doesNotExist(),
                        out -> assertThat(list(out)).doesNotContain("report.json"));
    }

    static List<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (java.io.IOException gone) {
            return List.of();
        }
    }

    Run checkAt(Sandbox sandbox, String... more) {
        environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
        environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
        String[] where = {"--accounts-url", sandbox.url(), "--api-url", sandbox.url()};
        return check(Stream.of(where, more).flatMap(Stream::of).toArray(String[]::new));
    }

    JsonNode json() throws Exception {
        return JsonMapper.shared().readTree(Files.readAllBytes(report("report.json")));
    }

    JsonNode control(String id) throws Exception {
        return json().at("/controls")
                .valueStream()
                .filter(control -> control.at("/id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    JsonNode coverage(String resource) throws Exception {
        return json().at("/coverage")
                .valueStream()
                .filter(line -> line.at("/resource").stringValue().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
