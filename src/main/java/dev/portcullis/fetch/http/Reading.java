package dev.portcullis.fetch.http;

import java.util.Iterator;
import java.util.stream.IntStream;

/** One reading of a list, from its first page to its last. */
final class Reading<B, T> {
    /** Twenty million elements; a server that goes on beyond is making them up. */
    static final int MOST_PAGES = 100_000;

    /** From here on it is seen to, now and then, that something new still comes. */
    private static final int MANY_PAGES = 16;

    private final Pager<B, T> pager;
    private final ZohoClient client;
    private final Access access;
    private final Shelf<T> shelf;
    private final int number;
    private final PageBook<T> book;
    /** Whether pages of an earlier run are taken, and must be seen to fit what is there by now. */
    private final boolean resumed;

    private boolean compared;
    private long known = -1;

    Reading(Pager<B, T> pager, ZohoClient client, Access access, Shelf<T> shelf, int number) {
        this.pager = pager;
        this.client = client;
        this.access = access;
        this.shelf = shelf;
        this.number = number;
        this.book = pager.book();
        this.resumed = number == 1 && holds(1);
    }

    PagedList read() {
        page(1);
        int expected = book.expectedPages();
        if (expected > 1 && goesOn()) {
            compareBefore(2, expected);
            client.parallel().forEach(pages(2, expected), this::page);
        }
        for (int page = Math.max(2, expected + 1); page <= MOST_PAGES && goesOn() && somethingNewComes(page); page++) {
            compareBefore(page, page);
            client.parallel().forEach(pages(page, page), this::page);
        }
        return book.close(number, shelf.distinct());
    }

    /** Ask for all pages the next time. The last goes first: what is left at any moment is the start of a list. */
    void forget() {
        for (int page = book.highest(); page > 0; page--) {
            client.forget(pager.at(page));
        }
    }

    private boolean goesOn() {
        return !book.ended() && !book.complete();
    }

    /** These pages, and no further one once asking for more is no use. */
    private Iterator<Integer> pages(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .takeWhile(page -> !book.ended())
                .iterator();
    }

    /** Looked at as often as the pages double, so that it costs no more than one further reading of what came. */
    private boolean somethingNewComes(int page) {
        if (page < MANY_PAGES || Integer.bitCount(page) > 1) {
            return true;
        }
        long before = known;
        known = shelf.distinct();
        return known > before;
    }

    private void page(int page) {
        Answer<B> answer = resumed
                ? client.ask(access, pager.at(page), pager::whole)
                : client.askAnew(access, pager.at(page), pager::whole);
        Answer.Trouble<B> trouble = answer.trouble();
        B body = answer.body();
        if (trouble != null) {
            book.note(page, trouble.retyped());
        } else if (body != null && !pager.whole(body)) {
            book.note(page, Answer.Trouble.lacksList());
        } else {
            shelf.add(book.note(page, pager.listed(answer), pager.info(answer)));
        }
    }

    private boolean holds(int page) {
        return client.holds(pager.at(page));
    }

    /** Before the first of these pages is asked for, see whether the last one that an earlier run has is as it was. */
    private void compareBefore(int first, int last) {
        if (!resumed || compared || IntStream.rangeClosed(first, last).allMatch(this::holds)) {
            return;
        }
        compared = true;
        int seam = last;
        while (seam > 1 && !holds(seam)) {
            seam--;
        }
        Answer<B> held = client.ask(access, pager.at(seam), pager::whole);
        // Not kept: the next run would compare it with itself, if this one ended here.
        Answer<B> now = client.look(access, pager.at(seam));
        Answer.Trouble<B> trouble = now.trouble();
        if (trouble == null) {
            book.compare(seam, pager.listed(held), pager.listed(now), pager.info(now));
        } else {
            book.note(seam, trouble.retyped());
        }
    }
}
