package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.LoggedRequest;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is killed in the midst of a collection, with no chance to say a word, and started again. */
class KilledRunTest extends CommandLineTest {
    /** The next calls go out while the answers before them are still being read. */
    private static final int NOT_KEPT_YET = 3;

    private static final int MANY_SECONDS = 60;

    private static void credentials(Map<String, String> environment) {
        environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
        environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
    }

    private static String[] collect(Sandbox sandbox, Path target, String... more) {
        return Stream.concat(
                        Stream.of(
                                "collect",
                                "--api-url",
                                sandbox.url(),
                                "--accounts-url",
                                sandbox.url(),
                                "--concurrency",
                                "1",
                                "--output",
                                target.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** The program itself, as a process of its own. */
    private static Process start(Path log, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.portcullis.cli.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(log.toString()));
        credentials(builder.environment());
        return builder.start();
    }

    private static List<String> records(Path snapshot) throws Exception {
        List<String> lines = Files.readAllLines(snapshot);
        return lines.subList(1, lines.size() - 1);
    }

    private static List<String> asked(List<LoggedRequest> requests) {
        return requests.stream()
                .filter(request -> request.method().equals("GET"))
                .map(request -> request.path() + "?" + request.query())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12, 18})
    void killed_after_some_calls_it_goes_on_and_gives_what_an_undisturbed_run_gives(int calls) throws Exception {
        credentials(environment);
        Path target = folder.resolve("killed.ndjson");
        Path undisturbed = folder.resolve("undisturbed.ndjson");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withLatencyMillis(40))) {
            Process killed = start(folder.resolve("log"), collect(sandbox, target));
            for (int waited = 0; asked(sandbox.requests()).size() < calls; waited++) {
                assertThat(killed.isAlive())
                        .as(Files.readString(folder.resolve("log")))
                        .isTrue();
                assertThat(waited).isLessThan(MANY_SECONDS * 100);
                Thread.sleep(10);
            }
            killed.destroyForcibly();
            assertThat(killed.waitFor(MANY_SECONDS, TimeUnit.SECONDS)).isTrue();
            List<LoggedRequest> before = sandbox.requests();
            assertThat(target).doesNotExist();
            assertThat(target.resolveSibling("killed.ndjson.checkpoint")).isNotEmptyFile();

            Run resumed = run(collect(sandbox, target, "--resume"));
            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            assertThat(resumed.err()).isEmpty();
            assertThat(target.resolveSibling("killed.ndjson.checkpoint")).doesNotExist();
            List<LoggedRequest> after = sandbox.requests();
            assertThat(run(collect(sandbox, undisturbed)).exitCode()).isZero();

            assertThat(records(target)).isEqualTo(records(undisturbed));
            assertAskedOnce(asked(before), asked(after.subList(before.size(), after.size())));
        }
    }

    /** But for the last calls, whose answers were not kept yet, and the seams of lists. */
    private static void assertAskedOnce(List<String> first, List<String> second) {
        Set<String> again = new HashSet<>(second);
        assertThat(again).hasSameSizeAs(second);
        again.retainAll(first);
        again.removeAll(first.subList(Math.max(0, first.size() - NOT_KEPT_YET), first.size()));
        assertThat(again).allMatch(target -> target.contains("&page=")).hasSizeLessThan(3);
    }

    @Test
    void resume_is_for_runs_that_ask_zoho() {
        assertMistake(check("--demo", "--resume"), "--resume", "--demo");
        assertMistake(check("--snapshot", "s.ndjson", "--resume"), "--resume");
        assertMistake(
                run("collect", "--demo", "--resume", "--output", report("s").toString()), "--resume");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_check_that_used_up_its_calls_is_continued_beside_its_reports() throws Exception {
        credentials(environment);
        try (Sandbox sandbox = Sandbox.start(0)) {
            String[] where = {
                "--api-url", sandbox.url(), "--accounts-url", sandbox.url(), "--as-of", "2026-11-21T00:00:00Z"
            };
            Run cut = check(Stream.concat(Stream.of(where), Stream.of("--max-calls", "15"))
                    .toArray(String[]::new));
            assertThat(cut.err()).contains("run it again with --resume");
            assertThat(cut.err().lines().filter(line -> line.contains("--resume")))
                    .hasSize(1);
            assertThat(report(".checkpoint")).isNotEmptyFile();
            int before = asked(sandbox.requests()).size();
            assertThat(before).isEqualTo(15);

            Run whole =
                    check(Stream.concat(Stream.of(where), Stream.of("--resume")).toArray(String[]::new));
            assertThat(whole.exitCode()).isEqualTo(3);
            assertThat(whole.err()).doesNotContain("--resume");
            assertThat(report(".checkpoint")).doesNotExist();
            assertThat(list(folder.resolve("out"))).containsExactly("report.html", "report.json");
            int resumed = asked(sandbox.requests()).size() - before;

            check(where);
            assertThat(asked(sandbox.requests()).size() - before - resumed).isBetween(resumed + 8, resumed + 15);
        }
    }

    @Test
    void a_checkpoint_that_cannot_be_written_is_told_and_nothing_is_left() throws Exception {
        credentials(environment);
        Path inTheWay = file("file", "mine");
        try (Sandbox sandbox = Sandbox.start(0)) {
            Run run = run(collect(sandbox, inTheWay.resolve("s.ndjson")));
            assertMistake(run, "'" + inTheWay + "' is not a folder");
        }
        assertThat(list(folder)).containsExactly("file");
    }
}
