package dev.portcullis.fetch.http;

import java.util.List;

/** Where the elements of a list are put as its pages come, in any order. Thread-safe. */
public interface Shelf<T> {
    /** Put a page there; an element may come twice where pages overlap. */
    void add(List<T> page);

    /** How many different elements came so far. */
    long distinct();

    /** Throw all away: the list is read anew. */
    void clear();
}
