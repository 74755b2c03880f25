/**
 * How Zoho is asked: tokens, hosts the token may go to, retries, pages, and what an answer means for the coverage.
 *
 * <p>Entry types: {@link dev.portcullis.fetch.http.ZohoClient} and {@link dev.portcullis.fetch.http.Pager}.
 *
 * <p>May import: {@code snapshot} and {@code fetch.wire}; Retrofit, OkHttp, Moshi and resilience4j.
 */
@NullMarked
package dev.portcullis.fetch.http;

import org.jspecify.annotations.NullMarked;
