/**
 * Access tokens: asked for once, kept between runs, renewed once for all who wait, and never shown.
 *
 * <p>Entry type: {@link dev.portcullis.fetch.oauth.Tokens}.
 *
 * <p>May import: {@code fetch.setup}, {@code fetch.call}, {@code fetch.wire}, {@code keep}, {@code snapshot.file}; OkHttp, Retrofit and Moshi.
 */
@NullMarked
package dev.portcullis.fetch.oauth;

import org.jspecify.annotations.NullMarked;
