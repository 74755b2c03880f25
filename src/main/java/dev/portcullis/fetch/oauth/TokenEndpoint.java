package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.call.Breakage;
import dev.portcullis.fetch.call.NotJson;
import dev.portcullis.fetch.call.Outcome;
import dev.portcullis.fetch.call.Retries;
import dev.portcullis.fetch.call.RetryAfter;
import dev.portcullis.fetch.call.Transport;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.wire.LenientJson;
import dev.portcullis.fetch.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Asks the token endpoint and makes sense of what it answers, whatever the HTTP status. */
final class TokenEndpoint {
    private final AccountsApi accounts;
    private final InstantSource clock;

    TokenEndpoint(OkHttpClient http, Place place, InstantSource clock) {
        this.accounts = Transport.retrofit(http, place.accounts() + "/").create(AccountsApi.class);
        this.clock = clock;
    }

    /** An answer that holds a token. */
    record Given(AccessToken token, Wire.Token answer) {}

    /** Ask, again where that may help; {@code refusals} says what each error means. */
    Given ask(Retries retries, Refusals refusals, Function<AccountsApi, Call<Wire.Token>> call)
            throws CredentialsException, UnreachableException {
        Reply reply;
        try {
            reply = retries.call(() -> reply(call.apply(accounts).execute()));
        } catch (NotJson strange) {
            throw refusals.unreachable("answered something that is not JSON");
        } catch (IOException broken) {
            throw refusals.unreachable(Breakage.sentence(broken));
        }
        if (reply.throttled()) {
            throw refusals.throttled(reply.hint());
        }
        Wire.Token answer = reply.answer();
        if (answer != null && answer.accessToken() instanceof String text && !text.isBlank()) {
            AccessToken token = AccessToken.of(text, answer, clock.instant());
            if (!token.sendable()) {
                throw refusals.unreachable("answered with a token that cannot be sent");
            }
            return new Given(token, answer);
        } else if (answer == null || answer.error() == null || reply.http() >= 500) {
            throw refusals.unreachable("answered HTTP " + reply.http() + " and no token");
        }
        throw refusals.refused(answer.error());
    }

    /** @param hint how long Zoho asks to wait, or null when it does not say */
    private record Reply(
            int http, Wire.@Nullable Token answer, @Nullable Duration hint) implements Outcome {
        @Override
        public boolean worthARetry() {
            return http >= 500 && !throttled();
        }

        boolean throttled() {
            if (http == 429) {
                return true;
            } else if (answer == null || answer.accessToken() != null) {
                return false;
            }
            // The words are of the user's language; the status is not always there.
            return "failure".equalsIgnoreCase(answer.status()) || "Access Denied".equalsIgnoreCase(answer.error());
        }
    }

    private Reply reply(Response<Wire.Token> response) throws IOException {
        try (ResponseBody error = response.errorBody()) {
            Wire.Token answer = response.isSuccessful() ? response.body() : parse(error);
            return new Reply(response.code(), answer, RetryAfter.of(response.headers(), null, clock));
        }
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
}
