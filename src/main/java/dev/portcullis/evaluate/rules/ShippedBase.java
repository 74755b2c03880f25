package dev.portcullis.evaluate.rules;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.ShippedModels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** The rule base of all shipped rules, made while the command line and the rule files are still read. */
public final class ShippedBase {
    private record Making(boolean whole, FutureTask<Optional<KieBase>> task) {}

    private static volatile @Nullable Making making;

    private ShippedBase() {}

    /**
     * Begin to make it, since whoever judges mostly judges by these rules and no others; the thread ends by itself.
     *
     * @param whole whether no other rules are likely: else they are loaded, and not put together
     */
    public static void makeAhead(boolean whole) {
        var begun = new Making(whole, new FutureTask<>(() -> made(whole)));
        making = begun;
        start(begun.task(), "portcullis-models");
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

    private static Optional<KieBase> made(boolean whole) throws InvalidFilesException {
        List<LoadedFile> files = ShippedModels.all();
        return whole ? Optional.of(CompiledRules.base(files)) : Optional.empty();
    }

    /** Let it end before Drools is used for others: two threads that initialise it at once might stand still. */
    static void standAside() {
        Making begun = making;
        try {
            if (begun != null) {
                begun.task().get();
            }
        } catch (ExecutionException failed) {
            // Of no use to whoever does not want it.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the base once it is made; null unless it was begun, and is of exactly these files. */
    static @Nullable Supplier<KieBase> of(List<LoadedFile> files) {
        Making begun = making;
        return begun == null || !begun.whole() || !files.equals(ShippedModels.all())
                ? null
                : () -> awaited(begun.task());
    }

    private static KieBase awaited(FutureTask<Optional<KieBase>> task) {
        try {
            return task.get().orElseThrow();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the shipped rules could not be put together", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the shipped rules were put together", stop);
        }
    }
}
