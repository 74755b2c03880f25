package dev.portcullis.fetch.http;

import dev.portcullis.snapshot.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a list ended.
 *
 * @param listed how many elements came, those that came twice counted twice
 * @param distinct how many different elements came
 * @param total how many Zoho says there are; null when it does not say
 * @param promisedMore whether Zoho's last word was that there is more
 */
public record PagedList(
        End end,
        long listed,
        long distinct,
        @Nullable Long total,
        boolean promisedMore,
        Answer.@Nullable Trouble<Object> trouble) {
    /** Why no further page was asked for. */
    public enum End {
        /** Zoho said that there is no more. */
        COMPLETE,
        /** A page without elements. */
        EMPTY_PAGE,
        /** The same page again: the server ignores the page number. */
        REPEATED_PAGE,
        /** Page upon page, with elements that had all come before; or more pages than there can be. */
        NOTHING_NEW,
        /** A call failed. */
        TROUBLE
    }

    /** The coverage line. */
    public Coverage coverage(String resource, @Nullable String scope) {
        if (trouble != null) {
            return distinct == 0 ? trouble.coverage(resource, scope) : trouble.partial(resource, scope, distinct);
        }
        String doubt = doubt();
        return doubt == null
                ? new Coverage(resource, scope, Coverage.COLLECTED, distinct, null, null, null)
                : new Coverage(resource, scope, "partial", distinct, null, null, doubt);
    }

    private @Nullable String doubt() {
        if (end == End.REPEATED_PAGE) {
            return "Zoho answered with the same page again, so the rest of the list is unknown";
        } else if (end == End.NOTHING_NEW) {
            return "Zoho goes on listing what it has listed before, so the rest of the list is unknown";
        }
        if (total != null && distinct < total) {
            return "Zoho counts " + total + " and listed " + distinct;
        }
        boolean allCounted = total != null && distinct == total;
        return promisedMore && !allCounted ? "Zoho said that there is more and then listed nothing" : null;
    }
}
