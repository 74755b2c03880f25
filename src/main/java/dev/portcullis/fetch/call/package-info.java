/**
 * How one call is carried, whoever asks for it: bounds of time and size, trust, proxies, retries, the circuit breaker,
 * and the log of requests.
 *
 * <p>Entry types: {@link dev.portcullis.fetch.call.Line} and {@link dev.portcullis.fetch.call.Transport}.
 *
 * <p>May import: {@code fetch.setup}, {@code fetch.wire}; OkHttp, Retrofit, Moshi and resilience4j.
 */
@NullMarked
package dev.portcullis.fetch.call;

import org.jspecify.annotations.NullMarked;
