package dev.portcullis.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests. Thread-safe. */
final class RequestLog {
    static final int KEPT = 10_000;

    private final Deque<LoggedRequest> entries = new ArrayDeque<>();

    synchronized void add(LoggedRequest request) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(request);
    }

    synchronized List<LoggedRequest> entries() {
        return List.copyOf(entries);
    }
}
