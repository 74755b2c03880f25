package dev.portcullis.evaluate;

import dev.portcullis.snapshot.file.SortedSpill;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Findings to which none is added any more. Thread-safe: reports that are written at once all read them. */
final class SettledFindings implements Closeable {
    private final List<Finding> few;
    private final SortedSpill<Finding> many;

    private SettledFindings(List<Finding> few, SortedSpill<Finding> many) {
        this.few = few;
        this.many = many;
    }

    /**
     * Take them over: where some lie on disk the others go there too, because a spill sorts what it has in memory
     * whenever it is read, also under somebody who reads it already.
     */
    static SettledFindings of(SortedSpill<Finding> findings) throws IOException {
        if (findings.spilled()) {
            findings.settle();
            return new SettledFindings(List.of(), findings);
        }
        var few = new ArrayList<Finding>();
        each(findings, few::add);
        findings.clear();
        return new SettledFindings(few, findings);
    }

    /** Hand over every one, in the order of reports. */
    void each(Consumer<Finding> sink) throws IOException {
        few.forEach(sink);
        each(many, sink);
    }

    private static void each(SortedSpill<Finding> findings, Consumer<Finding> sink) throws IOException {
        try (SortedSpill.Sorted<Finding> sorted = findings.sorted()) {
            sorted.forEachRemaining(sink);
        }
    }

    @Override
    public void close() throws IOException {
        many.close();
    }
}
