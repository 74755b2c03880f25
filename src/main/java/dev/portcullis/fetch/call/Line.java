package dev.portcullis.fetch.call;

import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Network;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import okhttp3.OkHttpClient;

/**
 * The line to one host: so many calls at once, asked again where that may help, and none any more once the host gives no
 * sign of life. Thread-safe.
 */
public final class Line {
    private static final Duration FOR_THIS_RUN = Duration.ofDays(1);
    private static final int MOST_TIMEOUTS = 2;

    private final Retries retries;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    public Line(OkHttpClient bare, URI host, Limits limits, Network network, Retries retries) {
        this.retries = retries;
        var sign = new SignOfLife(bare, host, network.timeouts());
        bulkhead = Bulkhead.of(
                "zoho",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.concurrency())
                        .maxWaitDuration(FOR_THIS_RUN)
                        .fairCallHandlingStrategyEnabled(true)
                        .build());
        breaker = CircuitBreaker.of(
                "zoho",
                CircuitBreakerConfig.custom()
                        // One call that fails says little of its host; the sign of life says enough.
                        .slidingWindowSize(1)
                        .minimumNumberOfCalls(1)
                        .failureRateThreshold(100)
                        .recordException(failure -> Breakage.ofConnection(failure) && !sign.given())
                        .waitDurationInOpenState(FOR_THIS_RUN)
                        .build());
    }

    /** Make a call; what it throws in the end is thrown here. */
    public <T extends Outcome> T call(Retries.Try<T> attempt) throws IOException {
        return retries.call(() -> once(attempt), MOST_TIMEOUTS);
    }

    private <T> T once(Retries.Try<T> attempt) throws IOException {
        Callable<T> unlessDead = CircuitBreaker.decorateCallable(breaker, attempt::run);
        try {
            return Bulkhead.decorateCallable(bulkhead, unlessDead).call();
        } catch (CallNotPermittedException dead) {
            throw new HostDead();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }
}
