package dev.portcullis.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.cli.option.SideBySide.Making;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final int MANY = 50;

    @AfterEach
    void no_thread_is_left() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("portcullis-report");
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            throw new IllegalStateException("stopped", stop);
        }
    }

    @Test
    void what_is_made_comes_in_the_order_asked_for() throws Exception {
        List<Making<Integer>> makings = IntStream.range(0, MANY)
                .<Making<Integer>>mapToObj(number -> () -> {
                    sleep(number % 3);
                    return number;
                })
                .toList();

        assertThat(SideBySide.all(makings))
                .isEqualTo(IntStream.range(0, MANY).boxed().toList());
        assertThat(SideBySide.all(List.<Making<Integer>>of())).isEmpty();
    }

    @Test
    void the_first_failure_in_that_order_is_thrown_as_it_was() {
        var first = new IOException("the first");
        Making<String> late = () -> {
            sleep(100);
            throw first;
        };
        Making<String> early = () -> {
            throw new IllegalStateException("the second");
        };

        assertThatThrownBy(() -> SideBySide.all(List.of(late, early))).isSameAs(first);
        assertThatThrownBy(() -> SideBySide.all(List.of(early, late))).hasMessage("the second");
        assertThatThrownBy(() -> SideBySide.all(List.of(() -> "", SideBySideTest::overflow)))
                .isInstanceOf(StackOverflowError.class);
    }

    private static String overflow() {
        throw new StackOverflowError();
    }

    @Test
    void what_stands_behind_a_failure_is_stopped_and_has_ended() {
        var ended = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        Making<String> failing = () -> {
            if (Runtime.getRuntime().availableProcessors() > 1) {
                await(begun);
            }
            throw new IOException("full");
        };
        Making<String> endless = () -> {
            begun.countDown();
            try {
                TimeUnit.HOURS.sleep(1);
            } catch (InterruptedException stop) {
                sleep(200);
                ended.set(true);
            }
            return "";
        };

        assertThatThrownBy(() -> SideBySide.all(List.of(failing, endless))).hasMessage("full");
        assertThat(ended.get()).isEqualTo(Runtime.getRuntime().availableProcessors() > 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException("stopped", stop);
        }
    }

    @Test
    void an_interrupt_stops_all_and_stays_known() {
        Making<String> sleeping = () -> {
            try {
                TimeUnit.HOURS.sleep(1);
            } catch (InterruptedException stop) {
                throw new InterruptedIOException("stopped");
            }
            return "";
        };

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> SideBySide.all(List.of(sleeping, sleeping)))
                .isInstanceOf(InterruptedIOException.class);
        if (Runtime.getRuntime().availableProcessors() > 1) {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
