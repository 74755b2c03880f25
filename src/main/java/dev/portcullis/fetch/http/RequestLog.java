package dev.portcullis.fetch.http;

import dev.portcullis.fetch.FetchListener;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells of each request its method, path without query, status and time: nothing secret can be among them. */
final class RequestLog implements Interceptor {
    private final FetchListener listener;

    RequestLog(FetchListener listener) {
        this.listener = listener;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        long start = System.nanoTime();
        int status = 0;
        try {
            Response response = chain.proceed(chain.request());
            status = response.code();
            return response;
        } finally {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            listener.requestDone(chain.request().method(), chain.request().url().encodedPath(), status, millis);
        }
    }
}
