package dev.portcullis.sandbox.organisation;

import java.util.List;
import java.util.function.Predicate;

/** Portal users that are all there, in a list. */
record ListedUsers(List<String> records) implements PortalUsers {
    ListedUsers {
        records = List.copyOf(records);
    }

    @Override
    public int count(Predicate<String> filter) {
        return (int) records.stream().filter(filter).count();
    }

    @Override
    public List<String> slice(Predicate<String> filter, long start, int size) {
        return records.stream().filter(filter).skip(start).limit(size).toList();
    }
}
