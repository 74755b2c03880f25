package dev.portcullis.fetch.http;

import dev.portcullis.snapshot.Coverage;
import org.jspecify.annotations.Nullable;

/** What came of one call. */
public sealed interface Answer<T> {

    /** Zoho answered. */
    record Got<T>(T body) implements Answer<T> {}

    /** Zoho has nothing there: 204. */
    record Nothing<T>() implements Answer<T> {}

    /**
     * Zoho refused, or could not be understood or reached.
     *
     * @param state refused, failed, or skipped where Zoho was not asked
     * @param message our own sentence
     * @param parameter the query parameter that Zoho objects to, where it names one
     */
    record Trouble<T>(
            String state,
            @Nullable String code,
            @Nullable Integer http,
            String message,
            @Nullable String parameter) implements Answer<T> {

        /** Zoho was not asked, for a reason of ours. */
        static <T> Trouble<T> neverAsked(String reason) {
            return new Trouble<>("skipped", null, null, reason, null);
        }

        static <T> Trouble<T> lacksList() {
            return new Trouble<>("failed", null, 200, "Zoho's answer lacks the list it should hold", null);
        }

        /** The same trouble in the place of another answer. */
        <U> Trouble<U> retyped() {
            return new Trouble<>(state, code, http, message, parameter);
        }

        /** The coverage line for a resource of which nothing was collected. */
        public Coverage coverage(String resource, @Nullable String scope) {
            return new Coverage(resource, scope, state, 0L, code, http, message);
        }

        /** The coverage line for a list of which this ended the collection. */
        public Coverage partial(String resource, @Nullable String scope, long count) {
            return new Coverage(resource, scope, "partial", count, code, http, message);
        }
    }

    /** What Zoho answered. */
    static <T> Answer<T> of(@Nullable T body) {
        return body == null ? new Nothing<>() : new Got<>(body);
    }

    /** The body, or null when there is none. */
    default @Nullable T body() {
        return this instanceof Got<T> got ? got.body() : null;
    }

    /** The trouble, or null when there was none. */
    default @Nullable Trouble<T> trouble() {
        return this instanceof Trouble<T> trouble ? trouble : null;
    }
}
