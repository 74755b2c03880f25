package dev.portcullis.fetch.call;

import dev.portcullis.fetch.FetchListener;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tells of each request its method, path without query, status, time and size: nothing secret can be among them. */
final class RequestLog implements Interceptor {
    /** Sent by Zoho only once half of the day's credits are used. */
    private static final String CREDITS = "X-API-CREDITS-REMAINING";

    private final FetchListener listener;

    RequestLog(FetchListener listener) {
        this.listener = listener;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        long start = System.nanoTime();
        Response response = null;
        try {
            response = chain.proceed(chain.request());
            tellCredits(response.header(CREDITS));
            return response;
        } finally {
            listener.requestDone(exchange(chain.request(), response, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private static Exchange exchange(Request request, @Nullable Response response, Duration time) {
        return new Exchange(
                request.method(),
                request.url().encodedPath(),
                response == null ? 0 : response.code(),
                time,
                response == null ? 0 : response.body().contentLength(),
                Attempt.current().number());
    }

    private void tellCredits(@Nullable String header) {
        try {
            if (header != null) {
                listener.creditsLeft(Long.parseLong(header.strip()));
            }
        } catch (NumberFormatException strange) {
            // It is for people only; nothing rests on it.
        }
    }
}
