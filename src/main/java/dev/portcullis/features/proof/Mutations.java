package dev.portcullis.features.proof;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.mutation.RuleChanges;
import dev.portcullis.features.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes the rules of several controls, on as many threads as there are processors. */
public final class Mutations {
    private Mutations() {}

    /** Is told how many changes of all were tried; from several threads. */
    @FunctionalInterface
    public interface Progress {
        void tried(int changes, int all);
    }

    /**
     * Try every change of every file.
     *
     * @param catalogue the controls of the files
     * @param trials what examples had judged, all of which held
     */
    public static MutationResult of(
            Collection<RuleFile> files, Catalogue catalogue, List<Trial> trials, Progress progress)
            throws InterruptedException {
        int all = files.stream().mapToInt(file -> RuleChanges.of(file).size()).sum();
        var tried = new AtomicInteger();
        Runnable step = () -> progress.tried(tried.incrementAndGet(), all);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var results = new ArrayList<Future<MutationResult>>();
            for (RuleFile file : files) {
                results.add(threads.submit(() -> Mutation.of(file, catalogue, trials, step)));
            }
            MutationResult sum = MutationResult.NOTHING;
            for (Future<MutationResult> result : results) {
                sum = sum.and(result.get());
            }
            return sum;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
