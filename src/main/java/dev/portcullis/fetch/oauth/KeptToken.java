package dev.portcullis.fetch.oauth;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Secret;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The content of a file of the cache, read strictly: a key too many or too few, and it is none of ours. Public for Moshi. */
public record KeptToken(
        @Nullable Long version,
        @Nullable String accounts,
        @Nullable String api,
        @Nullable String apiDomain,
        @Nullable String scopes,
        @Nullable String accessToken,
        @Nullable String expires) {
    private static final long VERSION = 1;
    private static final JsonAdapter<KeptToken> JSON =
            new Moshi.Builder().build().adapter(KeptToken.class).failOnUnknown();

    static KeptToken of(AccessToken token, Place place, Instant expires) {
        return new KeptToken(
                VERSION,
                place.accounts().toString(),
                place.api().toString(),
                token.apiDomain(),
                token.scopes(),
                token.secret().reveal(),
                expires.toString());
    }

    /** Null when this text is not what {@link #json} writes. */
    static @Nullable KeptToken parse(String text) {
        try {
            KeptToken kept = JSON.fromJson(text);
            return kept == null || kept.version == null || kept.version != VERSION ? null : kept;
        } catch (IOException | JsonDataException damaged) {
            return null;
        }
    }

    String json() {
        return JSON.toJson(this) + "\n";
    }

    /** Whether a token may go to these addresses. */
    boolean madeFor(Place place) {
        return place.accounts().toString().equals(accounts)
                && place.api().toString().equals(api);
    }

    /** The token, or null when something of it is missing or cannot be. */
    @Nullable
    AccessToken token() {
        if (accessToken == null || expires == null) {
            return null;
        }
        try {
            var token = new AccessToken(Secret.of(accessToken), apiDomain, scopes, Instant.parse(expires));
            return token.sendable() ? token : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "token for " + api + " until " + expires;
    }
}
