package dev.portcullis.fetch.http;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.DataCenter;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.FetchSettings;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.wire.Wire;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/** Zoho's API with a token that works. Thread-safe; one per run. */
public final class ZohoClient implements Closeable {
    private final OkHttpClient http;
    private final ZohoApi api;
    private final Retries retries;
    private final URI origin;
    private final @Nullable List<String> scopes;

    private ZohoClient(OkHttpClient http, ZohoApi api, Retries retries, URI origin, @Nullable List<String> scopes) {
        this.http = http;
        this.api = api;
        this.retries = retries;
        this.origin = origin;
        this.scopes = scopes;
    }

    /** Get a token and find out where the API is. */
    public static ZohoClient logIn(FetchSettings settings, FetchListener listener)
            throws CredentialsException, UnreachableException {
        var retries = new Retries(settings.retryBudget(), settings.firstWait());
        OkHttpClient bare = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(30))
                .callTimeout(Duration.ofSeconds(120))
                // A token is meant for one host: whoever redirects it is not answered.
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        OkHttpClient forTokens = bare.newBuilder()
                .addInterceptor(new RequestLog(listener))
                .addInterceptor(new WholeBody())
                .build();
        var tokens =
                new Tokens(retrofit(forTokens, settings.accounts() + "/").create(AccountsApi.class), settings, retries);
        Wire.Token token = tokens.logIn();
        URI origin = apiOrigin(settings, token, listener);
        OkHttpClient http = bare.newBuilder()
                .addInterceptor(new TokenInterceptor(tokens))
                .addInterceptor(new RequestLog(listener))
                .addInterceptor(new WholeBody())
                .build();
        ZohoApi api =
                retrofit(http, origin + "/crm/" + settings.apiVersion() + "/").create(ZohoApi.class);
        return new ZohoClient(http, api, retries, origin, scopes(token));
    }

    /** The token goes to the API that the user named, else to the one the answer names if it is Zoho's own. */
    private static URI apiOrigin(FetchSettings settings, Wire.Token token, FetchListener listener) {
        String named = token.apiDomain();
        if (settings.apiFixed() || named == null || named.equals(settings.api().toString())) {
            return settings.api();
        }
        try {
            URI domain = URI.create(named);
            if (DataCenter.isApi(domain)) {
                return URI.create("https://" + domain.getHost());
            }
        } catch (IllegalArgumentException noUri) {
            // Falls through to the warning: what is no address is no address of Zoho's.
        }
        listener.warn("the token answer names an API host that is not known as Zoho's; using " + settings.api());
        return settings.api();
    }

    private static Retrofit retrofit(OkHttpClient http, String base) {
        return new Retrofit.Builder()
                .baseUrl(base)
                .client(http)
                .addConverterFactory(new CheckedJson())
                .build();
    }

    private static @Nullable List<String> scopes(Wire.Token token) {
        return token.scope() == null || token.scope().isBlank()
                ? null
                : Arrays.stream(token.scope().strip().split("[\\s,]+"))
                        .sorted()
                        .distinct()
                        .toList();
    }

    /** The scopes of the token, sorted; null when the token answer did not name them. */
    public @Nullable List<String> scopes() {
        return scopes;
    }

    /** Where the API is. */
    public URI origin() {
        return origin;
    }

    /** Make a call, again where that may help. */
    public <B> Answer<B> ask(Access access, Function<ZohoApi, Call<B>> call) {
        try {
            call.apply(api).request();
        } catch (IllegalArgumentException noAddress) {
            return new Answer.Trouble<>("failed", null, null, "its name cannot stand in an address", null);
        }
        try {
            Reply<B> reply = retries.call(() -> reply(call.apply(api).execute()));
            if (reply.problem() != null) {
                return Troubles.of(reply.http(), reply.problem(), access);
            }
            return reply.body() == null ? new Answer.Nothing<>() : new Answer.Got<>(reply.body());
        } catch (IOException broken) {
            return new Answer.Trouble<>("failed", null, null, "Zoho " + Breakage.sentence(broken), null);
        }
    }

    /** As {@link #ask}, where an answer without the expected list is none. */
    public <B, T> Answer<List<T>> askForList(
            Access access, Function<ZohoApi, Call<B>> call, Function<B, @Nullable List<T>> list) {
        Answer<B> answer = ask(access, call);
        if (answer instanceof Answer.Got<B> got) {
            List<T> elements = list.apply(got.body());
            return elements == null
                    ? new Answer.Trouble<>("failed", null, 200, "Zoho's answer lacks the list it should hold", null)
                    : new Answer.Got<>(elements);
        }
        Answer.Trouble<B> trouble = answer.trouble();
        return trouble == null ? new Answer.Nothing<>() : trouble.retyped();
    }

    private record Reply<B>(
            int http,
            @Nullable B body,
            Wire.@Nullable Problem problem,
            @Nullable Duration hint) implements Retries.Outcome {
        @Override
        public boolean worthARetry() {
            return http == 429 || http >= 500;
        }
    }

    private static <B> Reply<B> reply(Response<B> response) throws IOException {
        if (response.isSuccessful()) {
            return new Reply<>(response.code(), response.body(), null, null);
        }
        try (ResponseBody body = response.errorBody()) {
            Wire.Problem problem = Problems.read(body == null ? "" : body.string());
            Duration hint = Retries.hint(problem, response.headers().get("Retry-After"));
            return new Reply<>(response.code(), null, problem, hint);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
