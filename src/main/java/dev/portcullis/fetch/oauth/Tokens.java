package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.call.Breakage;
import dev.portcullis.fetch.call.NotJson;
import dev.portcullis.fetch.call.Outcome;
import dev.portcullis.fetch.call.Retries;
import dev.portcullis.fetch.call.Transport;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Secret;
import dev.portcullis.fetch.wire.LenientJson;
import dev.portcullis.fetch.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Gets access tokens, one at a time. A token that is refused fresh from the oven is not asked for again. */
public final class Tokens {
    /** Visible characters: a header can hold nothing else. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");

    private final AccountsApi accounts;
    private final FetchSettings settings;
    private final Retries retries;
    private Secret current = Secret.of("");
    private boolean hopeless;

    public Tokens(OkHttpClient http, FetchSettings settings, Retries retries) {
        this.accounts =
                Transport.retrofit(http, settings.place().accounts() + "/").create(AccountsApi.class);
        this.settings = settings;
        this.retries = retries;
    }

    synchronized Secret current() {
        return current;
    }

    /** The token endpoint's answer to the first question of a run. */
    public synchronized Wire.Token logIn() throws CredentialsException, UnreachableException {
        Wire.Token token = ask();
        current = Secret.of(Objects.requireNonNull(token.accessToken()));
        return token;
    }

    /** A token to use in place of {@code stale}, or null when there is none. */
    synchronized @Nullable Secret refresh(Secret stale) {
        if (!current.equals(stale)) {
            return current;
        }
        if (hopeless) {
            return null;
        }
        try {
            current = Secret.of(Objects.requireNonNull(ask().accessToken()));
            return current;
        } catch (CredentialsException | UnreachableException revokedMeanwhile) {
            hopeless = true;
            return null;
        }
    }

    /** Zoho refuses even new tokens. */
    synchronized void giveUp() {
        hopeless = true;
    }

    private Wire.Token ask() throws CredentialsException, UnreachableException {
        Reply reply;
        try {
            reply = retries.call(this::post);
        } catch (NotJson strange) {
            throw unreachable("answered something that is not JSON");
        } catch (IOException broken) {
            throw unreachable(Breakage.sentence(broken));
        }
        Wire.Token token = reply.token();
        if (token == null || (token.accessToken() == null && token.error() == null)) {
            throw unreachable("answered HTTP " + reply.http() + " and no token");
        } else if (token.accessToken() == null) {
            throw refusal(String.valueOf(token.error()));
        } else if (!SENDABLE.matcher(token.accessToken()).matches()) {
            throw unreachable("answered with a token that cannot be sent");
        }
        return token;
    }

    private record Reply(int http, Wire.@Nullable Token token) implements Outcome {
        @Override
        public boolean worthARetry() {
            return http >= 500;
        }

        @Override
        public @Nullable Duration hint() {
            return null;
        }
    }

    private Reply post() throws IOException {
        Credentials credentials = settings.credentials();
        Response<Wire.Token> response = accounts.token(
                        "refresh_token",
                        credentials.clientId().reveal(),
                        credentials.clientSecret().reveal(),
                        credentials.refreshToken().reveal())
                .execute();
        return new Reply(response.code(), response.isSuccessful() ? response.body() : parse(response.errorBody()));
    }

    private static Wire.@Nullable Token parse(@Nullable ResponseBody body) throws IOException {
        try {
            return body == null
                    ? null
                    : LenientJson.moshi().adapter(Wire.Token.class).fromJson(body.string());
        } catch (IOException | RuntimeException noJson) {
            if (NotJson.causedBy(noJson)) {
                return null;
            }
            throw noJson;
        }
    }

    private CredentialsException refusal(String error) throws UnreachableException {
        String variable = switch (error) {
            case "invalid_code" -> "ZOHO_REFRESH_TOKEN";
            case "invalid_client" -> "ZOHO_CLIENT_ID";
            case "invalid_client_secret" -> "ZOHO_CLIENT_SECRET";
            default -> "";
        };
        if (error.equals("Access Denied")) {
            throw new UnreachableException(
                    "The token endpoint " + settings.place().accounts()
                            + " throttles this client: it was asked too often. Wait half an hour, then run again.");
        }
        String shown = error.matches("[A-Za-z_ ]{1,60}") ? error : "an unknown error";
        return new CredentialsException(
                variable.isEmpty()
                        ? "Zoho gives no token (" + shown + ") at "
                                + settings.place().accounts()
                                + ". Check the three ZOHO_ variables and the data centre '"
                                + settings.place().dataCenter().word() + "'."
                        : "Zoho does not accept " + variable + " (" + shown + ") at "
                                + settings.place().accounts()
                                + ": it is wrong, was revoked, or belongs to another data centre than '"
                                + settings.place().dataCenter().word()
                                + "'. Check " + variable + ", or name the right one with --data-center.");
    }

    private UnreachableException unreachable(String what) {
        return new UnreachableException("The token endpoint " + settings.place().accounts() + " " + what
                + ". Check the network, the proxy and the data centre '"
                + settings.place().dataCenter().word() + "' (--data-center, --accounts-url).");
    }
}
