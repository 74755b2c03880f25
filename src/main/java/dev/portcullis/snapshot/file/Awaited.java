package dev.portcullis.snapshot.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What other threads do: what fails there is thrown, as it was, to the one who waits for it. */
public final class Awaited {
    private Awaited() {}

    /** Wait for it; an interrupt ends the waiting with this sentence and stays known. */
    public static <T> T get(Future<T> reading, String interrupted) throws IOException, InvalidSnapshotException {
        try {
            return reading.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(interrupted);
        } catch (ExecutionException failed) {
            throw asItWas(failed.getCause());
        }
    }

    private static RuntimeException asItWas(@Nullable Throwable cause) throws IOException, InvalidSnapshotException {
        if (cause instanceof IOException fault) {
            throw fault;
        } else if (cause instanceof InvalidSnapshotException refused) {
            throw refused;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mistake ? mistake : new IllegalStateException(cause);
    }

    /** Wait until they have ended, since their files must not be taken from under them: so an interrupt waits too. */
    public static void end(Iterable<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException stop) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
