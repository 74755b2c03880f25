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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** Zoho's API with a token that works. Thread-safe; one per run. */
public final class ZohoClient implements Closeable {
    private static final Pattern ELSEWHERE = Pattern.compile("[/\\\\]");

    /** The line holds back what is more than may be asked at once; these look through what came meanwhile. */
    private static final int BESIDE_CALLS = 2;

    private final OkHttpClient http;
    private final ZohoApi api;
    private final Bodies bodies;
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
        Retrofit retrofit = Transport.retrofit(http, base);
        this.api = retrofit.create(ZohoApi.class);
        this.bodies = new Bodies(retrofit);
        this.line = line;
        this.clock = settings.clock();
        this.parallel = new Parallel(settings.limits().concurrency() + BESIDE_CALLS);
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
        recall = new Recall(checkpoint, bodies);
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
        Answer<B> known = recall != null && holds(call) ? recall.answer(call.apply(api), whole) : null;
        return known == null ? askAnew(access, call, whole) : known;
    }

    /** Make a call, again where that may help, and keep the answer if it is {@code whole}. */
    <B> Answer<B> askAnew(Access access, Function<ZohoApi, Call<B>> call, Predicate<B> whole) {
        return send(access, call, (reply, body) -> {
            if (recall != null && (body == null || whole.test(body))) {
                recall.keep(call.apply(api).request(), reply.http(), reply.body());
            }
        });
    }

    /** Make a call, again where that may help, and keep nothing. */
    <B> Answer<B> look(Access access, Function<ZohoApi, Call<B>> call) {
        return send(access, call, (reply, body) -> {});
    }

    private interface Understood<B> {
        void answer(Reply reply, @Nullable B body);
    }

    private <B> Answer<B> send(Access access, Function<ZohoApi, Call<B>> call, Understood<B> understood) {
        if (!addressable(call)) {
            return new Answer.Trouble<>("failed", null, null, "its name cannot stand in an address", null);
        }
        try {
            Call<B> made = call.apply(api);
            Reply reply = line.call(() -> reply(http.newCall(made.request()).execute()));
            if (reply.problem() != null) {
                return Troubles.of(reply.http(), reply.problem(), access, reply.hint());
            }
            // Only now, when the line is free for the next call.
            @Nullable B body = bodies.read(made, reply.http(), reply.body());
            understood.answer(reply, body);
            return Answer.of(body);
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

    private record Reply(
            int http,
            Buffer body,
            Wire.@Nullable Problem problem,
            @Nullable Duration hint) implements Outcome {
        @Override
        public boolean worthARetry() {
            return http == 429 || http >= 500;
        }
    }

    private Reply reply(Response response) throws IOException {
        var body = new Buffer();
        try (ResponseBody whole = response.body()) {
            body.writeAll(whole.source());
        }
        if (response.isSuccessful()) {
            return new Reply(response.code(), body, null, null);
        }
        Wire.Problem problem = Problems.read(body.readUtf8());
        return new Reply(response.code(), body, problem, RetryAfter.of(response.headers(), problem, clock));
    }

    @Override
    public void close() {
        parallel.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
