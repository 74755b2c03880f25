package dev.portcullis.fetch.http;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does things side by side, on threads that all parts of a collection share. Thread-safe; one per run. */
public final class Parallel implements Closeable {
    private final int atOnce;
    /** Without a bound of its own: work that waits for work of its own must never wait for a thread. */
    private final ExecutorService pool = Executors.newCachedThreadPool(Parallel::daemon);

    public Parallel(int atOnce) {
        this.atOnce = atOnce;
    }

    /** As {@link #forEach(Iterator, Consumer)}. */
    public <T> void forEach(Iterable<T> elements, Consumer<T> work) {
        forEach(elements.iterator(), work);
    }

    /**
     * Do {@code work} for each element, so many at once, and wait for all. The next element is asked for only when there
     * is somebody free to work on it. What one of them throws is thrown here, and no further one is begun.
     */
    public <T> void forEach(Iterator<T> elements, Consumer<T> work) {
        var queue = new Queue<>(elements, work);
        List<Future<?>> others = Stream.<Runnable>generate(() -> queue::drain)
                .limit(atOnce - 1L)
                .<Future<?>>map(pool::submit)
                .toList();
        try {
            queue.drain();
            others.forEach(Parallel::await);
        } finally {
            others.forEach(other -> other.cancel(true));
        }
    }

    /** Do all of these, as {@link #forEach}. */
    public void all(Runnable... work) {
        forEach(List.of(work), Runnable::run);
    }

    private static final class Queue<T> {
        private final Iterator<T> elements;
        private final Consumer<T> work;
        private boolean stopped;

        private Queue(Iterator<T> elements, Consumer<T> work) {
            this.elements = elements;
            this.work = work;
        }

        private void drain() {
            for (T element = next(); element != null; element = next()) {
                try {
                    work.accept(element);
                } catch (RuntimeException | Error failure) {
                    stop();
                    throw failure;
                }
            }
        }

        private synchronized @Nullable T next() {
            return !stopped && elements.hasNext() ? elements.next() : null;
        }

        private synchronized void stop() {
            stopped = true;
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

    @Override
    public void close() {
        pool.shutdown();
    }
}
