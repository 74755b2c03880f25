package dev.portcullis.fetch.call;

import dev.portcullis.fetch.setup.Timeouts;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Waits longer for an answer that did not come in time before: its host is alive, as the line has found out. */
final class Patience implements Interceptor {
    private final int millis;

    Patience(Timeouts timeouts) {
        millis = Math.toIntExact(timeouts.patientRead().toMillis());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Chain patient = Attempt.current().patient() ? chain.withReadTimeout(millis, TimeUnit.MILLISECONDS) : chain;
        return patient.proceed(chain.request());
    }
}
