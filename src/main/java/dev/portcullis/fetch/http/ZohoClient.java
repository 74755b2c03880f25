package dev.portcullis.fetch.http;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.call.Breakage;
import dev.portcullis.fetch.call.CallCount;
import dev.portcullis.fetch.call.CallsUsedUp;
import dev.portcullis.fetch.call.Line;
import dev.portcullis.fetch.call.NotSent;
import dev.portcullis.fetch.call.Outcome;
import dev.portcullis.fetch.call.Retries;
import dev.portcullis.fetch.call.RetryAfter;
import dev.portcullis.fetch.call.Transport;
import dev.portcullis.fetch.oauth.AccessToken;
import dev.portcullis.fetch.oauth.TokenInterceptor;
import dev.portcullis.fetch.oauth.Tokens;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.wire.Problems;
import dev.portcullis.fetch.wire.Wire;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Zoho's API with a token that works. Thread-safe; one per run. */
public final class ZohoClient implements Closeable {
    private static final Pattern ELSEWHERE = Pattern.compile("[/\\\\]");

    private final OkHttpClient http;
    private final ZohoApi api;
    private final Line line;
    private final InstantSource clock;
    private final Parallel parallel;
    private final URI origin;
    private final @Nullable List<String> scopes;

    private ZohoClient(
            OkHttpClient http,
            ZohoApi api,
            Line line,
            FetchSettings settings,
            URI origin,
            @Nullable List<String> scopes) {
        this.http = http;
        this.api = api;
        this.line = line;
        this.clock = settings.clock();
        this.parallel = new Parallel(settings.limits().concurrency());
        this.origin = origin;
        this.scopes = scopes;
    }

    /** Get a token and find out where the API is. */
    public static ZohoClient logIn(FetchSettings settings, FetchListener listener)
            throws CredentialsException, UnreachableException {
        var retries = new Retries(settings.limits());
        OkHttpClient bare = Transport.bare(settings.network());
        OkHttpClient forTokens = Transport.bounded(bare.newBuilder(), settings.network(), listener)
                .build();
        var tokens = new Tokens(forTokens, settings, retries, listener);
        AccessToken token = tokens.logIn();
        URI origin = apiOrigin(settings.place(), token, listener);
        OkHttpClient.Builder withToken = bare.newBuilder()
                .addInterceptor(new TokenInterceptor(tokens))
                .addInterceptor(new CallCount(settings.limits().maxCalls()));
        OkHttpClient http =
                Transport.bounded(withToken, settings.network(), listener).build();
        ZohoApi api = Transport.retrofit(
                        http, origin + "/crm/" + settings.place().apiVersion() + "/")
                .create(ZohoApi.class);
        var line = new Line(bare, origin, settings.limits(), settings.network(), retries);
        return new ZohoClient(http, api, line, settings, origin, token.scopeList());
    }

    /** The token goes to the API that the user named, else to the one the answer names if it is Zoho's own. */
    private static URI apiOrigin(Place place, AccessToken token, FetchListener listener) {
        String named = token.apiDomain();
        if (place.apiFixed() || named == null || named.equals(place.api().toString())) {
            return place.api();
        }
        try {
            URI domain = URI.create(named);
            if (DataCenter.isApi(domain)) {
                return URI.create("https://" + domain.getHost());
            }
        } catch (IllegalArgumentException noUri) {
            // Falls through to the warning: what is no address is no address of Zoho's.
        }
        listener.warn("the token answer names an API host that is not known as Zoho's; using " + place.api());
        return place.api();
    }

    /** The scopes of the token, sorted; null when the token answer did not name them. */
    public @Nullable List<String> scopes() {
        return scopes;
    }

    /** Where the API is. */
    public URI origin() {
        return origin;
    }

    /** What the threads of this run are taken from. */
    public Parallel parallel() {
        return parallel;
    }

    /** Make a call, again where that may help. */
    public <B> Answer<B> ask(Access access, Function<ZohoApi, Call<B>> call) {
        if (!addressable(call)) {
            return new Answer.Trouble<>("failed", null, null, "its name cannot stand in an address", null);
        }
        try {
            Reply<B> reply = line.call(() -> reply(call.apply(api).execute()));
            if (reply.problem() != null) {
                return Troubles.of(reply.http(), reply.problem(), access, reply.hint());
            }
            return reply.body() == null ? new Answer.Nothing<>() : new Answer.Got<>(reply.body());
        } catch (CallsUsedUp limit) {
            return Answer.Trouble.neverAsked("as many calls were sent as --max-calls allows");
        } catch (NotSent reason) {
            return Answer.Trouble.neverAsked(reason.getMessage());
        } catch (IOException broken) {
            return new Answer.Trouble<>("failed", null, null, "Zoho " + Breakage.sentence(broken), null);
        }
    }

    /** A name with dots for a folder could lead elsewhere at a server that decodes it first. */
    private boolean addressable(Function<ZohoApi, ? extends Call<?>> call) {
        try {
            return call.apply(api).request().url().pathSegments().stream()
                    .flatMap(ELSEWHERE::splitAsStream)
                    .noneMatch(part -> part.equals("..") || part.equals("."));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** As {@link #ask}, where an answer without the expected list is none. */
    public <B, T> Answer<List<T>> askForList(
            Access access, Function<ZohoApi, Call<B>> call, Function<B, @Nullable List<T>> list) {
        Answer<B> answer = ask(access, call);
        if (answer instanceof Answer.Got<B> got) {
            List<T> elements = list.apply(got.body());
            return elements == null ? Answer.Trouble.lacksList() : new Answer.Got<>(elements);
        }
        Answer.Trouble<B> trouble = answer.trouble();
        return trouble == null ? new Answer.Nothing<>() : trouble.retyped();
    }

    private record Reply<B>(
            int http,
            @Nullable B body,
            Wire.@Nullable Problem problem,
            @Nullable Duration hint) implements Outcome {
        @Override
        public boolean worthARetry() {
            return http == 429 || http >= 500;
        }
    }

    private <B> Reply<B> reply(Response<B> response) throws IOException {
        if (response.isSuccessful()) {
            return new Reply<>(response.code(), response.body(), null, null);
        }
        try (ResponseBody body = response.errorBody()) {
            Wire.Problem problem = Problems.read(body == null ? "" : body.string());
            Duration hint = RetryAfter.of(response.headers(), problem, clock);
            return new Reply<>(response.code(), null, problem, hint);
        }
    }

    @Override
    public void close() {
        parallel.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
