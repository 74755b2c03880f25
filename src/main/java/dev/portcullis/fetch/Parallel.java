package dev.portcullis.fetch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs a few things side by side and waits for all of them. */
final class Parallel {
    private Parallel() {}

    /** Do {@code work} for each element, so many at once; what one of them throws is thrown here. */
    static <T> void forEach(Collection<T> elements, int atOnce, Consumer<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(atOnce, Parallel::daemon);
        try {
            List<Future<?>> running = new ArrayList<>();
            elements.forEach(element -> running.add(pool.submit(() -> work.accept(element))));
            for (Future<?> future : running) {
                await(future);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "collect");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while collecting", stop);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
