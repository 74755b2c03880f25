package dev.portcullis.fetch.http;

import dev.portcullis.snapshot.Coverage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a list ended.
 *
 * @param readings how often it was read, this time included
 *
 * @param listed how many elements came, those that came twice counted twice
 * @param distinct how many different elements came
 * @param total how many Zoho says there are; null when it does not say
 * @param pages what the pages are known by
 * @param promisedMore whether Zoho's last word was that there is more
 */
public record PagedList(
        End end,
        int readings,
        long listed,
        long distinct,
        @Nullable Total total,
        Set<PageMark> pages,
        boolean promisedMore,
        Answer.@Nullable Trouble<Object> trouble) {
    /** How many there are, by the page that says least and by the one that says most. */
    record Total(long least, long most) {
        Total and(long counted) {
            return new Total(Math.min(least, counted), Math.max(most, counted));
        }
    }

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
        /** A page that an earlier run has is another one by now. */
        MOVED,
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
                ? new Coverage(resource, scope, Coverage.COLLECTED, distinct, null, null, note(repeated()))
                : new Coverage(resource, scope, "partial", distinct, null, null, doubt + timesOver());
    }

    /** How many elements came again after they had come. */
    public long repeated() {
        return listed - distinct;
    }

    /** What is told of a whole list in which so many users came again; null where there is nothing to tell. */
    public static @Nullable String note(long repeated) {
        if (repeated == 0) {
            return null;
        }
        return repeated == 1
                ? "1 user came on two pages and was kept once"
                : repeated + " users came on two pages and were kept once";
    }

    /** Whether what came may be of two minds, since the list changed while it was read. */
    boolean unsteady() {
        boolean contradicted = total != null && (total.least() != total.most() || distinct < total.least());
        return trouble == null && (end == End.MOVED || contradicted);
    }

    /** Whether every page came, and it is not whole. */
    boolean doubtful() {
        return trouble == null && doubt() != null;
    }

    private String timesOver() {
        return readings == 1 ? "" : ", also when asked again";
    }

    private @Nullable String doubt() {
        if (end == End.MOVED) {
            return "the list is another one than it was";
        } else if (end == End.REPEATED_PAGE) {
            return "Zoho answered with the same page again, so the rest of the list is unknown";
        } else if (end == End.NOTHING_NEW) {
            return "Zoho goes on listing what it has listed before, so the rest of the list is unknown";
        }
        if (total != null && total.least() != total.most()) {
            return "Zoho counted " + total.least() + " on one page and " + total.most() + " on another, and listed "
                    + distinct;
        } else if (total != null && distinct < total.most()) {
            return "Zoho counts " + total.most() + " and listed " + distinct;
        }
        boolean allCounted = total != null && distinct == total.most();
        return promisedMore && !allCounted ? "Zoho said that there is more and then listed nothing" : null;
    }
}
