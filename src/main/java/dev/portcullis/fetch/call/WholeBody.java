package dev.portcullis.fetch.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads every body to its announced end before anything looks at it, so that a body that was cut short shows as a broken
 * connection and not as bad JSON; and no further than a bound.
 */
final class WholeBody implements Interceptor {
    private static final long LARGEST = 64L << 20;

    /** A body that is larger than any of Zoho's. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the answer is larger than " + (LARGEST >> 20) + " MiB");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        var buffer = new Buffer();
        try (ResponseBody body = response.body();
                BufferedSource source = body.source()) {
            while (source.read(buffer, 1 << 16) != -1) {
                if (buffer.size() > LARGEST) {
                    throw new TooLarge();
                }
            }
            return response.newBuilder()
                    .body(ResponseBody.create(buffer, body.contentType(), buffer.size()))
                    .build();
        }
    }
}
