package dev.portcullis.snapshot.file;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One thread beside the one that asks, for work in the order it was asked; once this is closed, the thread has ended. */
final class Beside implements Closeable {
    private final String name;
    private final List<Thread> threads = new ArrayList<>(1);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(this::daemon);

    /** @param name of the thread */
    Beside(String name) {
        this.name = name;
    }

    private Thread daemon(Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    <T> Future<T> submit(Callable<T> work) {
        return worker.submit(work);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        Awaited.end(threads);
    }
}
