package dev.portcullis.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests, and figures on all of them. Thread-safe. */
final class RequestLog {
    static final int KEPT = 10_000;

    private final Deque<LoggedRequest> entries = new ArrayDeque<>();
    private long arrived;
    private int waiting;
    private int mostAtOnce;
    private long firstArrival;
    private long latestAnswer;

    synchronized void arrived(LoggedRequest request) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(request);
        if (arrived == 0) {
            firstArrival = System.nanoTime();
            latestAnswer = firstArrival;
        }
        arrived++;
        waiting++;
        mostAtOnce = Math.max(mostAtOnce, waiting);
    }

    /** To be told before the answer is sent: its receiver may ask again before the sender has noticed. */
    synchronized void answered() {
        waiting--;
        latestAnswer = System.nanoTime();
    }

    synchronized List<LoggedRequest> entries() {
        return List.copyOf(entries);
    }

    synchronized Traffic traffic() {
        return new Traffic(arrived, mostAtOnce, Duration.ofNanos(latestAnswer - firstArrival));
    }
}
