package dev.portcullis.fetch;

import dev.portcullis.fetch.call.Breakage;
import dev.portcullis.fetch.call.Transport;
import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.Answer;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Org;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks Zoho for a little of each kind of thing that a collection reads, to find out what is in its way. One per run. */
public final class Examination implements Closeable {
    private final ZohoClient client;

    private Examination(ZohoClient client) {
        this.client = client;
    }

    /**
     * How it went.
     *
     * @param found null where there is trouble
     * @param trouble why nothing was found, in our words; null where there is none
     */
    public record Look<T>(@Nullable T found, @Nullable String trouble) {}

    /** Ask the token server for anything, without a secret: the time it has, or null where it does not tell it. */
    public static Look<Instant> accounts(FetchSettings settings, FetchListener listener) {
        OkHttpClient http = Transport.bounded(
                        Transport.bare(settings.network()).newBuilder(), settings.network(), listener)
                .build();
        Request request =
                new Request.Builder().url(settings.place().accounts() + "/").build();
        try (Response response = http.newCall(request).execute()) {
            return new Look<>(response.headers().getInstant("Date"), null);
        } catch (IOException broken) {
            return new Look<>(null, Breakage.sentence(broken));
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    /** Get a token. */
    public static Examination begin(FetchSettings settings, FetchListener listener)
            throws CredentialsException, UnreachableException {
        return new Examination(ZohoClient.logIn(settings, listener));
    }

    /** The scopes of the token; null when Zoho did not name them. */
    public @Nullable List<String> scopes() {
        return client.scopes();
    }

    /** Where the API is. */
    public URI api() {
        return client.origin();
    }

    /** The organisation of the token. */
    public Look<Org> organisation() {
        Answer<List<Wire.Org>> answer = client.askForList(Access.ORG, api -> api.org(), Wire.OrgAnswer::org);
        return look(
                answer,
                orgs -> orgs.isEmpty()
                        ? new Look<>(null, "Zoho named no organisation")
                        : new Look<>(Facts.org(orgs.get(0)), null));
    }

    /** The names of the portals. */
    public Look<List<String>> portals() {
        Answer<List<Wire.Portal>> answer =
                client.askForList(Access.PORTALS, api -> api.portals(), Wire.PortalsAnswer::portals);
        return look(answer, portals -> new Look<>(names(portals), null));
    }

    private static List<String> names(List<Wire.Portal> portals) {
        return portals.stream()
                .map(Wire.Portal::name)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Whether users of this portal may be read; false where it has no user type, and so none to read. */
    public Look<Boolean> portalUsers(String portal) {
        Answer<List<Wire.UserType>> types =
                client.askForList(Access.PORTALS, api -> api.userTypes(portal), Wire.UserTypesAnswer::userTypes);
        return look(
                types,
                listed -> listed.stream()
                        .map(Wire.UserType::id)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(id -> look(
                                client.askForList(
                                        Access.PORTAL_USERS,
                                        api -> api.users(portal, id, 1, 1),
                                        Wire.UsersAnswer::users),
                                users -> new Look<>(true, null)))
                        .orElse(new Look<>(false, null)));
    }

    /** Whether internal users may be read. */
    public Look<Boolean> internalUsers() {
        return look(
                client.askForList(Access.HUB_USERS, api -> api.hubUsers("AllUsers", 1, 1), Wire.HubUsersAnswer::users),
                users -> new Look<>(true, null));
    }

    /** Whether it may be read what the CRM knows of fields, by those of a module that every CRM has. */
    public Look<Boolean> fields() {
        return look(
                client.askForList(Access.FIELDS, api -> api.fields("Contacts"), Wire.FieldsAnswer::fields),
                fields -> new Look<>(true, null));
    }

    private static <A, B> Look<B> look(Answer<List<A>> answer, Function<List<A>, Look<B>> found) {
        Answer.Trouble<List<A>> trouble = answer.trouble();
        List<A> body = answer.body();
        return trouble == null ? found.apply(body == null ? List.of() : body) : new Look<>(null, trouble.message());
    }

    @Override
    public void close() {
        client.close();
    }
}
