package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.PagedList;
import dev.portcullis.fetch.http.Pager;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** Collects the internal users: those Zoho lists as all users, and those it has deleted, which are not among them. */
final class HubUserCollector {
    private final ZohoClient client;
    private final CoverageBook coverage;
    private final TreeMap<String, HubUser> byId = new TreeMap<>(Ids.ORDER);
    private final List<HubUser> withoutId = new ArrayList<>();

    HubUserCollector(ZohoClient client, CoverageBook coverage) {
        this.client = client;
        this.coverage = coverage;
    }

    void collect() {
        Coverage all = list("AllUsers");
        Coverage deleted = list("DeletedUsers");
        coverage.add(merged(all, deleted));
    }

    /** Sorted by id. */
    List<HubUser> users() {
        var users = new ArrayList<>(withoutId);
        users.sort(Comparator.comparing(HubUser::toString));
        users.addAll(byId.values());
        return users;
    }

    private Coverage list(String type) {
        var seen = new HashSet<String>();
        var pager = new Pager<>(
                (api, page, perPage) -> api.hubUsers(type, page, perPage),
                Wire.HubUsersAnswer::users,
                Wire.HubUsersAnswer::info,
                Wire.HubUser::id);
        int before = withoutId.size();
        PagedList list = pager.read(client, Access.HUB_USERS, user -> {
            add(Facts.hubUser(user));
            if (user.id() != null) {
                seen.add(user.id());
            }
        });
        return list.coverage("hub-users", null, seen.size() + (long) withoutId.size() - before);
    }

    private void add(HubUser user) {
        if (user.id() == null) {
            withoutId.add(user);
        } else {
            byId.putIfAbsent(user.id(), user);
        }
    }

    /** The list is whole only where both lists are; what came of either is there all the same. */
    private Coverage merged(Coverage all, Coverage deleted) {
        long count = byId.size() + (long) withoutId.size();
        Coverage worse = all.collected() ? deleted : all;
        if (worse.collected()) {
            return new Coverage("hub-users", null, Coverage.COLLECTED, count, null, null, null);
        }
        String state = count == 0 ? worse.state() : "partial";
        return new Coverage("hub-users", null, state, count, worse.code(), worse.http(), worse.message());
    }
}
