package dev.portcullis.fetch.http;

import dev.portcullis.fetch.checkpoint.Checkpoint;
import dev.portcullis.fetch.checkpoint.HeldAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import okhttp3.Request;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Gives answers from a checkpoint in place of Zoho's, and keeps there what Zoho answers. Thread-safe. */
final class Recall {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final Checkpoint checkpoint;
    private final Bodies bodies;

    Recall(Checkpoint checkpoint, Bodies bodies) {
        this.checkpoint = checkpoint;
        this.bodies = bodies;
    }

    /** Neither host nor token: a checkpoint is of one address anyway. */
    private static String target(Request request) {
        String query = request.url().encodedQuery();
        return request.url().encodedPath() + (query == null ? "" : "?" + query);
    }

    boolean holds(Request request) {
        return checkpoint.holds(target(request));
    }

    /** The answer that is held; null where it is not, or is not understood, and must be asked for again. */
    <B> @Nullable Answer<B> answer(Call<B> call, Predicate<B> whole) {
        try {
            HeldAnswer held = checkpoint.held(target(call.request()));
            if (held == null) {
                return null;
            }
            @Nullable B body = bodies.read(call, held.status(), held.body());
            return body == null || whole.test(body) ? Answer.of(body) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    void keep(Request request, int status, Buffer body) {
        if (status == OK || status == NO_CONTENT) {
            try {
                checkpoint.keep(new HeldAnswer(target(request), status, body));
            } catch (IOException diskFault) {
                throw new UncheckedIOException(diskFault);
            }
        }
    }

    void forget(Request request) {
        try {
            checkpoint.forget(target(request));
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
