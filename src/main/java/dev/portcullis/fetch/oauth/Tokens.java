package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.call.NotSent;
import dev.portcullis.fetch.call.Retries;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Secret;
import java.time.Instant;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The access token of a run: from the cache or from Zoho, renewed under one lock, so that calls that find it expired
 * together cost one new token. Thread-safe.
 */
public final class Tokens {
    /** Of ten in ten minutes. A token may end early, when others ask for too many; each one does not. */
    private static final int MOST_EARLY_RENEWALS = 5;

    private final TokenEndpoint endpoint;
    private final Refusals refusals;
    private final FetchSettings settings;
    private final Retries retries;
    private final FetchListener listener;
    private final Optional<TokenCache> cache;
    private AccessToken current = new AccessToken(Secret.of(""), null, null, null);
    private boolean worked;
    private int earlyRenewals;
    private @Nullable String whyNone;

    public Tokens(OkHttpClient http, FetchSettings settings, Retries retries, FetchListener listener) {
        this.endpoint = new TokenEndpoint(http, settings.place(), settings.clock());
        this.refusals = new Refusals(settings.place(), Refusals.Traded.REFRESH_TOKEN);
        this.settings = settings;
        this.retries = retries;
        this.listener = listener;
        this.cache = TokenCache.of(settings, listener);
    }

    /** The token to begin a run with: the one of an earlier run while it lives. */
    public synchronized AccessToken logIn() throws CredentialsException, UnreachableException {
        Instant now = settings.clock().instant();
        AccessToken kept = cache.map(tokens -> tokens.read(now)).orElse(null);
        current = kept == null ? ask() : kept;
        return current;
    }

    /** The token to send; none once Zoho did not renew it. */
    synchronized Secret current() throws NotSent {
        if (whyNone != null) {
            throw new NotSent(whyNone);
        }
        return current.secret();
    }

    /** Zoho answered a call with this token. */
    synchronized void worked(Secret token) {
        worked |= current.secret().equals(token);
    }

    /** A token to use in place of {@code stale}, or null when another one would fare no better. */
    synchronized @Nullable Secret renew(Secret stale) throws NotSent {
        if (!current().equals(stale)) {
            return current.secret();
        }
        if (!mayRenew()) {
            return null;
        }
        try {
            current = ask();
            worked = false;
            return current.secret();
        } catch (CredentialsException | UnreachableException none) {
            whyNone = "the access token expired in mid-run, and there is no new one: " + none.getMessage();
            listener.warn(whyNone);
            throw new NotSent(whyNone);
        }
    }

    /** A token that worked may have lived its hour; one that Zoho refuses from the beginning is no matter of time. */
    private boolean mayRenew() {
        if (worked && current.expiredAt(settings.clock().instant())) {
            return true;
        }
        boolean promising = worked || earlyRenewals == 0;
        if (!promising || earlyRenewals == MOST_EARLY_RENEWALS) {
            return false;
        }
        earlyRenewals++;
        return true;
    }

    private AccessToken ask() throws CredentialsException, UnreachableException {
        Credentials credentials = settings.credentials();
        try {
            AccessToken token = endpoint.ask(
                            retries,
                            refusals,
                            accounts -> accounts.refresh(
                                    "refresh_token",
                                    credentials.clientId().reveal(),
                                    credentials.clientSecret().reveal(),
                                    credentials.refreshToken().reveal()))
                    .token();
            cache.ifPresent(tokens -> tokens.write(token));
            return token;
        } catch (CredentialsException refused) {
            cache.ifPresent(TokenCache::forget);
            throw refused;
        }
    }
}
