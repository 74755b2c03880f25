package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.ShippedModels;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** The rule base of all shipped rules, made while the command line and the rule files are still read. */
public final class ShippedBase {
    private static volatile @Nullable FutureTask<KieBase> making;

    private ShippedBase() {}

    /**
     * Begin to make it, since whoever judges mostly judges by these rules and no others; the thread ends by itself.
     *
     * @param whole whether no other rules are likely: else they are loaded, and not put together
     */
    public static void makeAhead(boolean whole) {
        FutureTask<KieBase> task = whole ? new FutureTask<>(ShippedBase::made) : null;
        making = task;
        start(task == null ? ShippedModels::all : task, "portcullis-models");
        start(ShippedBase::makeReady, "portcullis-ready");
    }

    /** What takes long when it is done first: a resource (the jar is opened), and an id as Drools gives them to patterns. */
    private static void makeReady() {
        Objects.requireNonNull(ShippedBase.class.getResource("ShippedBase.class"));
        Objects.requireNonNull(UUID.randomUUID());
    }

    private static void start(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, error) -> {
            // Whoever needs it finds out, and tells.
        });
        thread.start();
    }

    private static KieBase made() throws InvalidFilesException {
        return CompiledRules.base(ShippedModels.all());
    }

    /** Gives the base once it is made; null unless it was begun, and is of exactly these files. */
    static @Nullable Supplier<KieBase> of(List<LoadedFile> files) {
        FutureTask<KieBase> task = making;
        return task == null || !files.equals(ShippedModels.all()) ? null : () -> awaited(task);
    }

    private static KieBase awaited(FutureTask<KieBase> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the shipped rules could not be put together", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the shipped rules were put together", stop);
        }
    }
}
