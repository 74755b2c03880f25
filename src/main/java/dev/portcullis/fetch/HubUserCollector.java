package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.PagedList;
import dev.portcullis.fetch.http.Pager;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.HubUser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the internal users: those Zoho lists as all users, and those it has deleted, which are not among them. */
final class HubUserCollector {
    private final ZohoClient client;
    private final CoverageBook coverage;
    private final HubUserShelf users = new HubUserShelf();

    HubUserCollector(ZohoClient client, CoverageBook coverage) {
        this.client = client;
        this.coverage = coverage;
    }

    private static final class Listing {
        private final String type;
        private final HubUserShelf shelf = new HubUserShelf();
        private @Nullable PagedList list;

        private Listing(String type) {
            this.type = type;
        }

        private PagedList list() {
            return Objects.requireNonNull(list, "the list was read");
        }
    }

    void collect() {
        var all = new Listing("AllUsers");
        var deleted = new Listing("DeletedUsers");
        client.parallel().forEach(List.of(all, deleted), this::read);
        users.addMissing(all.shelf);
        users.addMissing(deleted.shelf);
        coverage.add(merged(all.list(), deleted.list()));
    }

    /** Sorted by id. */
    List<HubUser> users() {
        return users.users();
    }

    private void read(Listing listing) {
        var pager = new Pager<>(
                (api, page, perPage) -> api.hubUsers(listing.type, page, perPage),
                Wire.HubUsersAnswer::users,
                Wire.HubUsersAnswer::info,
                Wire.HubUser::id);
        listing.list = pager.read(client, Access.HUB_USERS, listing.shelf);
    }

    /** The list is whole only where both lists are; what came of either is there all the same. */
    private Coverage merged(PagedList all, PagedList deleted) {
        long count = users.distinct();
        Coverage ofAll = all.coverage("hub-users", null);
        Coverage worse = ofAll.collected() ? deleted.coverage("hub-users", null) : ofAll;
        if (worse.collected()) {
            String note = PagedList.note(all.repeated() + deleted.repeated());
            return new Coverage("hub-users", null, Coverage.COLLECTED, count, null, null, note);
        }
        String state = count == 0 ? worse.state() : "partial";
        return new Coverage("hub-users", null, state, count, worse.code(), worse.http(), worse.message());
    }
}
