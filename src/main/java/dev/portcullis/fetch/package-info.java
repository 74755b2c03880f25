/**
 * Zoho over HTTP: asks for everything that the controls need, and writes down what it got and what it did not.
 *
 * <p>Entry type: {@link dev.portcullis.fetch.Collector}. What Zoho sends is read in {@code fetch.wire}, how it is asked is
 * in {@code fetch.http}.
 *
 * <p>May import: {@code keep}, {@code snapshot}; Retrofit, OkHttp, Moshi and resilience4j.
 */
@NullMarked
package dev.portcullis.fetch;

import org.jspecify.annotations.NullMarked;
