package dev.portcullis.fetch.call;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** What became of the tries of one call so far. Not thread-safe. */
final class History {
    /** A host that is not there will hardly come up while somebody waits. */
    private static final int MOST_TRIES_TO_CONNECT = 3;

    private final int mostTimeouts;
    private int tries;
    private int timeouts;
    private boolean ranOutOfTime;

    History(int mostTimeouts) {
        this.mostTimeouts = mostTimeouts;
    }

    <T> T run(Retries.Try<T> attempt) throws IOException {
        tries++;
        Attempt around = Attempt.begin(new Attempt(tries, ranOutOfTime));
        try {
            return attempt.run();
        } catch (IOException failure) {
            ranOutOfTime = Breakage.ofTime(failure);
            timeouts += ranOutOfTime ? 1 : 0;
            throw failure;
        } finally {
            Attempt.backTo(around);
        }
    }

    /** Whether the connection broke, a body that ended before its announced length included, and not too often yet. */
    boolean worthAnotherTry(Throwable failure) {
        boolean nobodyThere = failure instanceof ConnectException || failure instanceof UnknownHostException;
        return Breakage.ofConnection(failure)
                && (!nobodyThere || tries < MOST_TRIES_TO_CONNECT)
                && timeouts < mostTimeouts;
    }
}
