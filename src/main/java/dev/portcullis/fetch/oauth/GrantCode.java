package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.call.Retries;
import dev.portcullis.fetch.call.Transport;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The code that Zoho's API console shows once, good for a few minutes and for one refresh token. */
public record GrantCode(Secret clientId, Secret clientSecret, Secret code) {
    /** A second try after an answer that was lost would find the code used up, and say so in its place. */
    private static final Limits ONE_TRY = new Limits(1, Duration.ZERO, Duration.ZERO, Limits.UNLIMITED);

    /**
     * What the code was traded for.
     *
     * @param scopes sorted; null when Zoho did not name them
     */
    public record Traded(Credentials credentials, @Nullable List<String> scopes) {}

    /** Trade it. */
    public Traded trade(Place place, Network network, InstantSource clock, FetchListener listener)
            throws CredentialsException, UnreachableException {
        OkHttpClient http = Transport.bounded(Transport.bare(network).newBuilder(), network, listener)
                .build();
        var refusals = new Refusals(place, Refusals.Traded.GRANT_CODE);
        try {
            TokenEndpoint.Given given = new TokenEndpoint(http, place, clock)
                    .ask(
                            new Retries(ONE_TRY),
                            refusals,
                            accounts -> accounts.trade(
                                    "authorization_code", clientId.reveal(), clientSecret.reveal(), code.reveal()));
            if (given.answer().refreshToken() instanceof String token && !token.isBlank()) {
                var credentials = new Credentials(clientId, clientSecret, Secret.of(token));
                return new Traded(credentials, given.token().scopeList());
            }
            throw refusals.noRefreshToken();
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }
}
