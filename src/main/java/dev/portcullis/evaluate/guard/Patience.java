package dev.portcullis.evaluate.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for work that may never end. Neither Drools nor Java can stop a condition that is being evaluated, so the work
 * has a thread of its own, which is left behind when it takes too long and does not keep the program from ending.
 * Not thread-safe.
 */
public final class Patience {
    /** A portion takes some milliseconds; a machine ten thousand times slower still has time. */
    public static final Duration LONG = Duration.ofSeconds(60);

    private final Duration longest;
    private ThreadPoolExecutor worker = worker();

    public Patience(Duration longest) {
        this.longest = longest;
    }

    private static ThreadPoolExecutor worker() {
        var worker = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "portcullis-rules");
            thread.setDaemon(true);
            return thread;
        });
        worker.allowCoreThreadTimeOut(true);
        return worker;
    }

    /** Do the work, and throw what it throws; {@link BoundException} when it takes too long. */
    public <T> T await(Callable<T> work) {
        return await(begin(work));
    }

    /** Begin work that somebody awaits later. What was begun is done, and must be awaited, in this order. */
    public <T> Future<T> begin(Callable<T> work) {
        return worker.submit(work);
    }

    /** The result of work that was begun, as {@link #await(Callable)} gives it; when it took too long, only once. */
    public <T> T await(Future<T> begun) {
        try {
            return begun.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLong) {
            // Whoever asks again is told at once.
            begun.cancel(true);
            leaveBehind();
            throw new BoundException("it took longer than " + longest.toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } catch (InterruptedException stopped) {
            leaveBehind();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rules ran", stopped);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** What eats memory soon dies of it: wait a little, so that nobody else is blamed for that. */
    private void leaveBehind() {
        // Whoever awaits what was not even begun is told so, and not kept waiting.
        worker.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
        try {
            worker.awaitTermination(longest.toNanos() / 6, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        worker = worker();
    }
}
