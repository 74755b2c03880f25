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
import dev.portcullis.fetch.checkpoint.Checkpoint;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final String base;
    private final ZohoApi api;
    private final Line line;
    private final InstantSource clock;
    private final Parallel parallel;
    private final AtomicBoolean leftOpen = new AtomicBoolean();
    private @Nullable Recall recall;
    private final URI origin;
    private final @Nullable List<String> scopes;

    private ZohoClient(
            OkHttpClient http,
            String base,
            Line line,
            FetchSettings settings,
            URI origin,
            @Nullable List<String> scopes) {
        this.http = http;
        this.base = base;
        this.api = Transport.retrofit(http, base).create(ZohoApi.class);
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
                .addInterceptor(new RawBody.Kept())
                .addInterceptor(new TokenInterceptor(tokens))
                .addInterceptor(new CallCount(settings.limits().maxCalls()));
        OkHttpClient http =
                Transport.bounded(withToken, settings.network(), listener).build();
        String base = origin + "/crm/" + settings.place().apiVersion() + "/";
        var line = new Line(bare, origin, settings.limits(), settings.network(), retries);
        return new ZohoClient(http, base, line, settings, origin, token.scopeList());
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

    /** Keep what is understood from now on, and ask for nothing that is there. To be called before anything is asked. */
    public void remember(Checkpoint checkpoint) {
        recall = Recall.of(checkpoint, http, base);
    }

    /** Whether something was not asked, for a reason that may not hold in another run. */
    public boolean leftOpen() {
        return leftOpen.get();
    }

    /** Whether this needs not be asked, since the answer of an earlier run is there. */
    boolean holds(Function<ZohoApi, ? extends Call<?>> call) {
        return recall != null
                && addressable(call)
                && recall.holds(call.apply(api).request());
    }

    /** Ask this the next time, although the answer was understood: it is no use. */
    public void forget(Function<ZohoApi, ? extends Call<?>> call) {
        if (recall != null && addressable(call)) {
            recall.forget(call.apply(api).request());
        }
    }

    /** Make a call, again where that may help; or give the answer that is there, if it is {@code whole}. */
    <B> Answer<B> ask(Access access, Function<ZohoApi, Call<B>> call, Predicate<B> whole) {
        Answer<B> known = holds(call) && recall != null ? recall.answer(call, whole) : null;
        return known == null ? askAnew(access, call, whole) : known;
    }

    /** Make a call, again where that may help, and keep the answer if it is {@code whole}. */
    <B> Answer<B> askAnew(Access access, Function<ZohoApi, Call<B>> call, Predicate<B> whole) {
        return send(access, call, reply -> {
            if (recall != null && (reply.body() == null || whole.test(reply.body()))) {
                recall.keep(reply.raw());
            }
        });
    }

    /** Make a call, again where that may help, and keep nothing. */
    <B> Answer<B> look(Access access, Function<ZohoApi, Call<B>> call) {
        return send(access, call, reply -> {});
    }

    private <B> Answer<B> send(Access access, Function<ZohoApi, Call<B>> call, Consumer<Reply<B>> answered) {
        if (!addressable(call)) {
            return new Answer.Trouble<>("failed", null, null, "its name cannot stand in an address", null);
        }
        try {
            Reply<B> reply = line.call(() -> reply(call.apply(api).execute()));
            if (reply.problem() != null) {
                return Troubles.of(reply.http(), reply.problem(), access, reply.hint());
            }
            answered.accept(reply);
            return Answer.of(reply.body());
        } catch (CallsUsedUp limit) {
            leftOpen.set(true);
            return Answer.Trouble.neverAsked("as many calls were sent as --max-calls allows");
        } catch (NotSent reason) {
            leftOpen.set(true);
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
        Answer<B> answer = ask(access, call, body -> list.apply(body) != null);
        if (answer instanceof Answer.Got<B> got) {
            List<T> elements = list.apply(got.body());
            return elements == null ? Answer.Trouble.lacksList() : new Answer.Got<>(elements);
        }
        Answer.Trouble<B> trouble = answer.trouble();
        return trouble == null ? new Answer.Nothing<>() : trouble.retyped();
    }

    private record Reply<B>(
            okhttp3.Response raw,
            @Nullable B body,
            Wire.@Nullable Problem problem,
            @Nullable Duration hint) implements Outcome {
        private int http() {
            return raw.code();
        }

        @Override
        public boolean worthARetry() {
            return http() == 429 || http() >= 500;
        }
    }

    private <B> Reply<B> reply(Response<B> response) throws IOException {
        if (response.isSuccessful()) {
            return new Reply<>(response.raw(), response.body(), null, null);
        }
        try (ResponseBody body = response.errorBody()) {
            Wire.Problem problem = Problems.read(body == null ? "" : body.string());
            Duration hint = RetryAfter.of(response.headers(), problem, clock);
            return new Reply<>(response.raw(), null, problem, hint);
        }
    }

    @Override
    public void close() {
        parallel.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
