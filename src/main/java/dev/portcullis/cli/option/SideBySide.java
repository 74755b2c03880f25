package dev.portcullis.cli.option;

import dev.portcullis.snapshot.file.Awaited;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Makes what does not depend on each other, as many at once as there are processors, but only a few. */
final class SideBySide {
    /** Each one that reads many findings has a hundred files open. */
    private static final int MOST = 4;

    /** How one of them is made. */
    interface Making<T> {
        T make() throws IOException;
    }

    private final List<Thread> threads = new ArrayList<>();

    private SideBySide() {}

    /**
     * All of them, in their order. Of what fails, the first in that order is thrown; those behind it are stopped. No
     * thread is left when this returns.
     */
    static <T> List<T> all(List<? extends Making<T>> makings) throws IOException {
        int processors = Math.min(MOST, Runtime.getRuntime().availableProcessors());
        int atOnce = Math.min(makings.size(), processors);
        return atOnce < 2 ? oneByOne(makings) : new SideBySide().all(makings, atOnce);
    }

    private static <T> List<T> oneByOne(List<? extends Making<T>> makings) throws IOException {
        var made = new ArrayList<T>();
        for (Making<T> making : makings) {
            made.add(making.make());
        }
        return made;
    }

    private <T> List<T> all(List<? extends Making<T>> makings, int atOnce) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(atOnce, this::daemon);
        try {
            var coming = new ArrayList<Future<T>>();
            for (Making<T> making : makings) {
                Callable<T> task = making::make;
                coming.add(pool.submit(task));
            }
            var made = new ArrayList<T>();
            for (Future<T> one : coming) {
                made.add(await(one));
            }
            return made;
        } finally {
            pool.shutdownNow();
            // What is being made must have ended before its files are deleted.
            Awaited.end(threads);
        }
    }

    private Thread daemon(Runnable task) {
        var thread = new Thread(task, "portcullis-report");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    private static <T> T await(Future<T> one) throws IOException {
        try {
            return one.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing reports");
        } catch (ExecutionException failure) {
            throw asItWas(failure.getCause());
        }
    }

    private static RuntimeException asItWas(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException fault) {
            throw fault;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mistake ? mistake : new IllegalStateException(cause);
    }
}
