package dev.portcullis.fetch;

import dev.portcullis.fetch.checkpoint.Belonging;
import dev.portcullis.fetch.checkpoint.Checkpoint;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.setup.CheckpointFile;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.snapshot.Coverage;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a collection continues an earlier one, and what it leaves for a later one. */
final class Resumption implements Closeable {
    private static final Set<String> WORTH_ASKING_AGAIN = Set.of("failed", "partial");

    private final Instant collectedAt;
    private final ZohoClient client;
    private final FetchListener listener;
    private final @Nullable Checkpoint checkpoint;

    private Resumption(
            Instant collectedAt, ZohoClient client, FetchListener listener, @Nullable Checkpoint checkpoint) {
        this.collectedAt = collectedAt;
        this.client = client;
        this.listener = listener;
        this.checkpoint = checkpoint;
    }

    static Resumption of(FetchSettings settings, ZohoClient client, FetchListener listener) throws IOException {
        CheckpointFile file = settings.checkpoint();
        Instant now = settings.stamp().collectedAt();
        if (file == null) {
            return new Resumption(now, client, listener, null);
        }
        Belonging belonging = Belonging.of(
                settings.stamp().tool(),
                client.origin(),
                settings.place().apiVersion(),
                settings.credentials().clientId().reveal(),
                settings.portals(),
                now);
        Checkpoint checkpoint = Checkpoint.open(file, belonging, listener::warn);
        client.remember(checkpoint);
        return new Resumption(checkpoint.collectedAt(), client, listener, checkpoint);
    }

    /** When the collection began: that of the first run, where this one continues it. */
    Instant collectedAt() {
        return collectedAt;
    }

    /** The snapshot is there: keep what another run can use, if there is anything for it to ask. */
    void conclude(List<Coverage> lines) throws IOException {
        boolean missing =
                client.leftOpen() || lines.stream().map(Coverage::state).anyMatch(WORTH_ASKING_AGAIN::contains);
        if (checkpoint != null && missing) {
            listener.warn("not all was collected; run it again with --resume to ask only for what is missing");
        } else {
            abandon();
        }
    }

    /** Leave nothing: it would be of no use. */
    void abandon() throws IOException {
        if (checkpoint != null) {
            checkpoint.delete();
        }
    }

    @Override
    public void close() throws IOException {
        if (checkpoint != null) {
            checkpoint.close();
        }
    }
}
