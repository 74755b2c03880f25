package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.PagedList;
import dev.portcullis.fetch.http.Pager;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.SnapshotWriter;
import dev.portcullis.snapshot.file.SortedSpill;
import dev.portcullis.snapshot.file.UserForm;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the users of each user type, sorted without holding them all, and the internal users. */
final class PeopleCollector implements Closeable {
    private static final int IN_MEMORY = 20_000;
    /** Ids first; the rest makes the order of two users that share an id the same on every run. */
    private static final Comparator<User> ORDER = Comparator.comparing(User::userType, Ids.ORDER)
            .thenComparing(User::personalityId, Ids.ORDER)
            .thenComparing(User::portal, Ids.ORDER)
            .thenComparing(User::toString);

    private final ZohoClient client;
    private final FetchSettings settings;
    private final CoverageBook coverage;
    private final FetchListener listener;
    private final SortedSpill<User> users = new SortedSpill<>(ORDER, new UserForm(), IN_MEMORY);
    private final Map<UserList, PagedList> lists = new HashMap<>();
    private final Map<UserList, Long> distinct = new HashMap<>();

    /** Ids of user types are unique in an organisation as far as Zoho says; nothing here rests on it. */
    private record UserList(
            @Nullable String portal, @Nullable String userType) {}

    private final HubUserCollector hubUsers;
    private List<UserType> userTypes = List.of();

    PeopleCollector(ZohoClient client, FetchSettings settings, CoverageBook coverage, FetchListener listener) {
        this.client = client;
        this.settings = settings;
        this.coverage = coverage;
        this.listener = listener;
        this.hubUsers = new HubUserCollector(client, coverage);
    }

    /** Read the lists of all user types, several at once. */
    void collect(PortalCollector.Result portals) {
        userTypes = portals.userTypes();
        hubUsers.collect();
        Parallel.forEach(userTypes, settings.limits().concurrency(), type -> list(portals.nameOf(type.portal()), type));
    }

    List<HubUser> hubUsers() {
        return hubUsers.users();
    }

    private void list(@Nullable String portal, UserType type) {
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
        PagedList list =
                pager.read(client, Access.PORTAL_USERS, user -> users.add(Facts.user(type.portal(), id, user)));
        listener.progress("users of " + type.name() + ": " + list.listed());
        synchronized (lists) {
            lists.put(new UserList(type.portal(), id), list);
        }
    }

    /** Write each user once; only now is it known how many different ones there are. */
    void writeUsers(SnapshotWriter writer) throws IOException {
        try (SortedSpill.Sorted<User> sorted = users.sorted()) {
            User last = null;
            while (sorted.hasNext()) {
                User user = sorted.next();
                if (last == null || !same(last, user)) {
                    writer.write(user);
                    distinct.merge(new UserList(user.portal(), user.userType()), 1L, Long::sum);
                }
                last = user;
            }
        }
        lists.forEach(
                (key, list) -> coverage.add(list.coverage("users", key.userType(), distinct.getOrDefault(key, 0L))));
    }

    /** Pages that overlap bring a user twice; users without an id cannot be told apart and are all kept. */
    private static boolean same(User one, User other) {
        return one.personalityId() != null
                && Objects.equals(one.personalityId(), other.personalityId())
                && Objects.equals(one.userType(), other.userType())
                && Objects.equals(one.portal(), other.portal());
    }

    @Override
    public void close() throws IOException {
        users.close();
    }
}
