package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Shelf;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Internal users as they come: there are as many as a company has licences for. */
final class HubUserShelf implements Shelf<Wire.HubUser> {
    /** Pages come in any order, and what is kept must not depend on it. */
    private static final BinaryOperator<HubUser> EITHER = BinaryOperator.minBy(Comparator.comparing(HubUser::toString));

    private final Map<String, HubUser> byId = new TreeMap<>(Ids.ORDER);
    private final List<HubUser> withoutId = new ArrayList<>();

    @Override
    public synchronized void add(List<Wire.HubUser> page) {
        page.stream().map(Facts::hubUser).forEach(this::add);
    }

    private void add(HubUser user) {
        if (user.id() == null) {
            withoutId.add(user);
        } else {
            byId.merge(user.id(), user, EITHER);
        }
    }

    @Override
    public synchronized long distinct() {
        return byId.size() + (long) withoutId.size();
    }

    @Override
    public synchronized void clear() {
        byId.clear();
        withoutId.clear();
    }

    /** Add those of another list that this one lacks. */
    synchronized void addMissing(HubUserShelf other) {
        other.byId.forEach(byId::putIfAbsent);
        withoutId.addAll(other.withoutId);
    }

    /** Sorted by id. */
    synchronized List<HubUser> users() {
        var users = new ArrayList<>(withoutId);
        users.sort(Comparator.comparing(HubUser::toString));
        users.addAll(byId.values());
        return users;
    }
}
