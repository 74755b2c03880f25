package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.PagedList;
import dev.portcullis.fetch.http.Pager;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.SnapshotWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the users of each user type. */
final class PeopleCollector implements Closeable {
    /** Of all lists that are read at once. */
    private static final int IN_MEMORY = 20_000;

    private final ZohoClient client;
    private final FetchSettings settings;
    private final CoverageBook coverage;
    private final FetchListener listener;
    private final Map<UserList, UserShelf> shelves = new TreeMap<>(UserList.ORDER);

    /** Ids of user types are unique in an organisation as far as Zoho says; nothing here rests on it. */
    private record UserList(
            @Nullable String userType, @Nullable String portal) {
        private static final Comparator<UserList> ORDER =
                Comparator.comparing(UserList::userType, Ids.ORDER).thenComparing(UserList::portal, Ids.ORDER);

        private static UserList of(UserType type) {
            return new UserList(type.id(), type.portal());
        }
    }

    PeopleCollector(ZohoClient client, FetchSettings settings, CoverageBook coverage, FetchListener listener) {
        this.client = client;
        this.settings = settings;
        this.coverage = coverage;
        this.listener = listener;
    }

    /** Read the lists of all user types, several at once. */
    void collect(PortalCollector.Result portals) {
        Map<UserList, UserType> lists = new TreeMap<>(UserList.ORDER);
        portals.userTypes().forEach(type -> lists.putIfAbsent(UserList.of(type), type));
        int atOnce = Math.max(1, Math.min(lists.size(), settings.limits().concurrency()));
        client.parallel()
                .forEach(lists.values(), type -> list(portals.nameOf(type.portal()), type, IN_MEMORY / atOnce));
    }

    private void list(@Nullable String portal, UserType type, int inMemory) {
        String id = type.id();
        if (portal == null || id == null) {
            coverage.skipped("users", id, "the user type or its portal cannot be asked for");
            return;
        }
        var pager = new Pager<>(
                (api, page, perPage) -> api.users(portal, id, page, perPage),
                Wire.UsersAnswer::users,
                Wire.UsersAnswer::info,
                Wire.User::personalityId);
        UserShelf shelf = shelf(type, inMemory);
        PagedList list = pager.read(client, Access.PORTAL_USERS, shelf);
        shelf.settle();
        listener.progress("users of " + type.name() + ": " + list.listed());
        coverage.add(list.coverage("users", id));
    }

    private UserShelf shelf(UserType type, int inMemory) {
        var shelf = new UserShelf(type, inMemory);
        synchronized (shelves) {
            shelves.put(UserList.of(type), shelf);
        }
        return shelf;
    }

    /** Write each user once, by user type, portal and id. */
    void write(SnapshotWriter writer) throws IOException {
        for (UserShelf shelf : shelves.values()) {
            shelf.write(writer);
        }
    }

    @Override
    public void close() throws IOException {
        for (UserShelf shelf : shelves.values()) {
            shelf.close();
        }
    }
}
