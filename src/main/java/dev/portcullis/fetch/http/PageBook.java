package dev.portcullis.fetch.http;

import dev.portcullis.fetch.wire.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps account of the pages of one reading of a list, in whatever order they come. Thread-safe. */
final class PageBook<T> {
    private final Function<T, @Nullable String> id;
    private final Set<PageMark> marks = new HashSet<>();
    private long listed;
    private int highest;
    private @Nullable Boolean more;
    private int spokeOfMore;
    private boolean promisedMore;
    private PagedList.@Nullable Total total;
    private boolean emptyPage;
    private boolean repeatedPage;
    private boolean moved;
    private int troubled = Integer.MAX_VALUE;
    private Answer.@Nullable Trouble<Object> trouble;

    PageBook(Function<T, @Nullable String> id) {
        this.id = id;
    }

    /** Note a page; what is returned is new and to be kept. */
    synchronized List<T> note(int page, List<T> elements, Wire.@Nullable Info info) {
        hear(page, info);
        if (elements.isEmpty()) {
            emptyPage = true;
        } else if (marks.add(PageMark.of(elements, id))) {
            listed += elements.size();
            return elements;
        } else {
            repeatedPage = true;
        }
        return List.of();
    }

    private void hear(int page, Wire.@Nullable Info info) {
        Boolean word = info == null ? null : info.moreRecords();
        if (page > highest) {
            highest = page;
            more = word;
        }
        // A promise stands until it is taken back: a page that says nothing does not.
        if (word != null && page > spokeOfMore) {
            spokeOfMore = page;
            promisedMore = word;
        }
        Long counted = info == null ? null : info.totalCount();
        if (counted != null && counted >= 0) {
            total = total == null ? new PagedList.Total(counted, counted) : total.and(counted);
        }
    }

    /** Note that a page did not come; of several, the first one of the list is told. */
    synchronized void note(int page, Answer.Trouble<Object> met) {
        if (page < troubled) {
            troubled = page;
            trouble = met;
        }
    }

    /** Compare a page that an earlier run has with what it is by now. */
    synchronized void compare(int page, List<T> held, List<T> now, Wire.@Nullable Info info) {
        boolean same = PageMark.of(held, id).equals(PageMark.of(now, id));
        Long counted = info == null ? null : info.totalCount();
        boolean sameTotal = counted == null || total == null || (total.least() <= counted && counted <= total.most());
        moved = !same || !sameTotal;
        highest = Math.max(highest, page);
    }

    /** Whether something came after which asking for further pages is no use. */
    synchronized boolean ended() {
        return trouble != null || repeatedPage || emptyPage || moved;
    }

    /** Only a total that is met exactly proves anything: one that was passed is wrong. */
    synchronized boolean complete() {
        if (more != null) {
            return !more;
        }
        return total != null && listed == total.most();
    }

    /** The number of the last page, if the pages have as many elements as those that came; 0 where nobody counts. */
    synchronized int expectedPages() {
        if (total == null || listed == 0) {
            return 0;
        }
        long pages = (total.most() - 1) / (listed / marks.size()) + 1;
        return (int) Math.min(pages, Reading.MOST_PAGES);
    }

    /** The number of the highest page that came. */
    synchronized int highest() {
        return highest;
    }

    synchronized PagedList close(int readings, long distinct) {
        return new PagedList(end(), readings, listed, distinct, total, marks, promisedMore, trouble);
    }

    private PagedList.End end() {
        if (trouble != null) {
            return PagedList.End.TROUBLE;
        } else if (moved) {
            return PagedList.End.MOVED;
        } else if (repeatedPage) {
            return PagedList.End.REPEATED_PAGE;
        } else if (emptyPage) {
            return PagedList.End.EMPTY_PAGE;
        }
        return complete() ? PagedList.End.COMPLETE : PagedList.End.NOTHING_NEW;
    }
}
