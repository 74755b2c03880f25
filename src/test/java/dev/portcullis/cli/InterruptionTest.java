package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is stopped, or whose disk is full, leaves what stood there before, and nothing half. */
class InterruptionTest extends CommandLineTest {
    private static final SandboxOptions SLOW = SandboxOptions.defaults().withLatencyMillis(400);

    private static void await(Sandbox sandbox, int requests) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (sandbox.requests().size() < requests) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the program asks for nothing");
            }
            Thread.sleep(20);
        }
    }

    private void assertNothingHalf(Path target) throws Exception {
        assertThat(Files.readString(target)).isEqualTo("the old one");
        assertThat(list(target.getParent()))
                .allMatch(name -> name.equals("today.ndjson") || name.endsWith("checkpoint"));
        assertThat(list(folder.resolve("tmp"))).isEmpty();
    }

    private Path oldSnapshot() throws Exception {
        return file("out/today.ndjson", "the old one");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void a_signal_ends_the_run_with_its_number_and_leaves_nothing_half(String signal, int exitCode) throws Exception {
        Path target = oldSnapshot();
        try (Sandbox sandbox = Sandbox.start(SLOW)) {
            ChildProcess child = ChildProcess.start(folder, sandbox, "", "collect", "--output=" + target);
            await(sandbox, 6);
            child.signal(signal);

            assertThat(child.exitCode()).as(child.err()).isEqualTo(exitCode);
            assertThat(child.err()).doesNotContain("\tat ");
            assertNothingHalf(target);
        }
    }

    @Test
    void the_next_run_is_not_locked_out_by_one_that_was_killed() throws Exception {
        Path target = oldSnapshot();
        try (Sandbox sandbox = Sandbox.start(SLOW.withLatencyMillis(100))) {
            ChildProcess killed = ChildProcess.start(folder, sandbox, "", "collect", "--output=" + target);
            await(sandbox, 6);
            killed.signal("KILL");
            assertThat(killed.exitCode()).isEqualTo(137);

            ChildProcess next = ChildProcess.start(folder, sandbox, "", "collect", "--output=" + target);
            assertThat(next.exitCode()).as(next.err()).isZero();
            assertThat(Files.readString(target)).contains("\"kind\":\"end\"");
        }
    }

    @Test
    void a_disk_that_is_full_is_exit_2_and_the_old_snapshot_stays() throws Exception {
        Path target = oldSnapshot();
        try (Sandbox sandbox = Sandbox.start(0)) {
            // Files may grow to 8 blocks of 512 bytes: the kernel refuses the next byte, as it does on a full disk.
            ChildProcess child = ChildProcess.start(folder, sandbox, "ulimit -f 8;", "collect", "--output=" + target);

            assertThat(child.exitCode()).as(child.err()).isEqualTo(2);
            assertThat(child.err()).contains("portcullis: ").doesNotContain("\tat ");
            assertNothingHalf(target);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_exit_2_before_anything_is_asked_for() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            environment.put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
            environment.put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
            environment.put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
            Path noFolder = file("a-file", "x").resolve("today.ndjson");
            Run run = run(
                    "collect", "--output=" + noFolder, "--accounts-url=" + sandbox.url(), "--api-url=" + sandbox.url());

            assertMistake(run, "is not a folder");
            assertThat(sandbox.requests()).isEmpty();
        }
    }
}
