package dev.portcullis.fetch.http;

import dev.portcullis.snapshot.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a list ended.
 *
 * @param listed how many elements came, those that came twice counted twice
 * @param total how many Zoho says there are; null when it does not say
 * @param promisedMore whether Zoho's last word was that there is more
 */
public record PagedList(
        End end, long listed, @Nullable Long total, boolean promisedMore, Answer.@Nullable Trouble<Object> trouble) {
    /** Why no further page was asked for. */
    public enum End {
        /** Zoho said that there is no more. */
        COMPLETE,
        /** A page without elements. */
        EMPTY_PAGE,
        /** The same page again: the server ignores the page number. */
        REPEATED_PAGE,
        /** A call failed. */
        TROUBLE
    }

    /** The coverage line, given how many different elements came in the end. */
    public Coverage coverage(String resource, @Nullable String scope, long distinct) {
        if (trouble != null) {
            return distinct == 0 ? trouble.coverage(resource, scope) : trouble.partial(resource, scope, distinct);
        }
        String doubt = doubt(distinct);
        return doubt == null
                ? new Coverage(resource, scope, Coverage.COLLECTED, distinct, null, null, null)
                : new Coverage(resource, scope, "partial", distinct, null, null, doubt);
    }

    private @Nullable String doubt(long distinct) {
        if (end == End.REPEATED_PAGE) {
            return "Zoho answered with the same page again, so the rest of the list is unknown";
        }
        if (total != null && distinct < total) {
            return "Zoho counts " + total + " and listed " + distinct;
        }
        boolean allCounted = total != null && distinct == total;
        return promisedMore && !allCounted ? "Zoho said that there is more and then listed nothing" : null;
    }
}
