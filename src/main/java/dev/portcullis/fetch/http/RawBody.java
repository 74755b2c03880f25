package dev.portcullis.fetch.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;

/** The bytes of an answer, which go with its request for whoever wants them after they were understood. */
record RawBody(Buffer bytes) {

    static Buffer of(Response response) {
        RawBody kept = response.request().tag(RawBody.class);
        return kept == null ? new Buffer() : kept.bytes;
    }

    /** Comes before all interceptors that may ask again: only the last answer counts. */
    static final class Kept implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Response response = chain.proceed(chain.request());
            var source = response.body().source();
            source.request(Long.MAX_VALUE);
            var kept = new RawBody(source.getBuffer().clone());
            return response.newBuilder()
                    .request(response.request()
                            .newBuilder()
                            .tag(RawBody.class, kept)
                            .build())
                    .build();
        }
    }
}
