package dev.portcullis.fetch.http;

import dev.portcullis.fetch.call.Transport;
import dev.portcullis.fetch.checkpoint.Checkpoint;
import dev.portcullis.fetch.checkpoint.HeldAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Answers from a checkpoint in the way Zoho would, and keeps there what Zoho answers. Nothing of it is a call: it waits
 * for nobody, counts for nothing and is not told. Thread-safe.
 */
final class Recall {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final MediaType JSON = MediaType.get("application/json");

    private final Checkpoint checkpoint;
    private final ZohoApi api;

    private Recall(Checkpoint checkpoint, ZohoApi api) {
        this.checkpoint = checkpoint;
        this.api = api;
    }

    static Recall of(Checkpoint checkpoint, OkHttpClient like, String base) {
        OkHttpClient.Builder offline = like.newBuilder();
        offline.interceptors().clear();
        offline.addInterceptor(chain -> held(checkpoint, chain));
        return new Recall(checkpoint, Transport.retrofit(offline.build(), base).create(ZohoApi.class));
    }

    private static Response held(Checkpoint checkpoint, Interceptor.Chain chain) throws IOException {
        HeldAnswer held = checkpoint.held(target(chain.request()));
        if (held == null) {
            throw new IOException("no answer is held to this");
        }
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(held.status())
                .message("")
                .body(ResponseBody.create(held.body(), JSON, held.body().size()))
                .build();
    }

    /** Neither host nor token: the same question at another address is none of this checkpoint's. */
    private static String target(Request request) {
        String query = request.url().encodedQuery();
        return request.url().encodedPath() + (query == null ? "" : "?" + query);
    }

    boolean holds(Request request) {
        return checkpoint.holds(target(request));
    }

    /** The answer that is held; null where it is not, or is not understood. */
    <B> @Nullable Answer<B> answer(Function<ZohoApi, Call<B>> call, Predicate<B> whole) {
        try {
            B body = call.apply(api).execute().body();
            return body == null || whole.test(body) ? Answer.of(body) : null;
        } catch (IOException unreadable) {
            // Then it is asked again.
            return null;
        }
    }

    void keep(Response raw) {
        if (raw.code() == OK || raw.code() == NO_CONTENT) {
            try {
                checkpoint.keep(new HeldAnswer(target(raw.request()), raw.code(), RawBody.of(raw)));
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
