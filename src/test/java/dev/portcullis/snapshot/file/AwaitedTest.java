package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AwaitedTest {
    static Stream<Throwable> failures() {
        return Stream.of(
                new IOException("gone"),
                new InvalidSnapshotException(Path.of("a"), 1, "cut"),
                new IllegalArgumentException("mine"),
                new AssertionError("mine"));
    }

    @Test
    void what_was_read_is_handed_over() throws Exception {
        assertThat(Awaited.get(CompletableFuture.completedFuture("all"), "stopped"))
                .isEqualTo("all");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_failed_on_the_other_thread_comes_out_as_it_was(Throwable failure) {
        assertThatThrownBy(() -> Awaited.get(CompletableFuture.failedFuture(failure), "stopped"))
                .isSameAs(failure);
    }

    @Test
    void another_failure_is_a_mistake_of_ours_and_keeps_its_cause() {
        var failure = new Exception("which nobody throws");

        assertThatThrownBy(() -> Awaited.get(CompletableFuture.failedFuture(failure), "stopped"))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(failure);
    }

    @Test
    void an_interrupt_ends_the_waiting_and_stays_known() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Awaited.get(new CompletableFuture<>(), "stopped"))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("stopped");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
