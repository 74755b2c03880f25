package dev.portcullis.fetch.call;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts what is really sent, repeated calls among them, and sends no more than is allowed. */
public final class CallCount implements Interceptor {
    private final AtomicLong left;

    public CallCount(long allowed) {
        left = new AtomicLong(allowed);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (left.getAndUpdate(calls -> Math.max(0, calls - 1)) == 0) {
            throw new CallsUsedUp();
        }
        return chain.proceed(chain.request());
    }
}
