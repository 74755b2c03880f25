package dev.portcullis.fetch;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where every part of a collection writes down what it got. Thread-safe. */
final class CoverageBook {
    private static final Comparator<Coverage> ORDER = Comparator.comparing(Coverage::resource)
            .thenComparing(Coverage::scope, Ids.ORDER)
            .thenComparing(Coverage::toString);

    private final List<Coverage> lines = new ArrayList<>();
    private final FetchListener listener;

    CoverageBook(FetchListener listener) {
        this.listener = listener;
    }

    synchronized void add(Coverage line) {
        lines.add(line);
        String scope = line.scope() == null ? "" : " " + line.scope();
        String count = line.count() == null ? "" : " (" + line.count() + ")";
        listener.progress(line.resource() + scope + ": " + line.state() + count);
    }

    void collected(String resource, @Nullable String scope, long count) {
        add(new Coverage(resource, scope, Coverage.COLLECTED, count, null, null, null));
    }

    void failed(String resource, @Nullable String scope, String message) {
        add(new Coverage(resource, scope, "failed", 0L, null, null, message));
    }

    void skipped(String resource, @Nullable String scope, String parent) {
        add(new Coverage(resource, scope, "skipped", 0L, null, null, parent));
    }

    synchronized List<Coverage> sorted() {
        return lines.stream().sorted(ORDER).toList();
    }
}
