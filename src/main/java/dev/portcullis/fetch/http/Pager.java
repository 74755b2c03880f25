package dev.portcullis.fetch.http;

import dev.portcullis.fetch.wire.Wire;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Reads a list page by page, side by side where Zoho counts the list. Zoho's answers say in three different ways, or not
 * at all, whether there is more; a list is whole only where nothing they say speaks against it.
 *
 * @param <B> the body of a page
 * @param <T> an element of the list
 */
public final class Pager<B, T> {
    /** As many as Zoho gives at once. */
    public static final int PER_PAGE = 200;
    /** Twenty million elements; a server that goes on beyond is making them up. */
    static final int MOST_PAGES = 100_000;

    /** A list that changes faster than it is read is not caught by reading on. */
    private static final int MOST_READINGS = 3;
    /** From here on it is seen to, now and then, that something new still comes. */
    private static final int MANY_PAGES = 16;

    private final PageCall<B> call;
    private final Function<B, @Nullable List<T>> elements;
    private final Function<B, Wire.@Nullable Info> info;
    private final Function<T, @Nullable String> id;

    /** How a page is asked for. */
    public interface PageCall<B> {
        Call<B> page(ZohoApi api, int page, int perPage);
    }

    public Pager(
            PageCall<B> call,
            Function<B, @Nullable List<T>> elements,
            Function<B, Wire.@Nullable Info> info,
            Function<T, @Nullable String> id) {
        this.call = call;
        this.elements = elements;
        this.info = info;
        this.id = id;
    }

    /** Read all pages onto the shelf; where the list changed meanwhile, read it anew. */
    public PagedList read(ZohoClient client, Access access, Shelf<T> shelf) {
        PagedList list = new Reading(client, access, shelf).read(1);
        Set<PageMark> before = Set.of();
        // Where the same pages came again, nothing changed: it is Zoho that contradicts itself.
        while (list.unsteady()
                && list.readings() < MOST_READINGS
                && !list.pages().equals(before)) {
            before = list.pages();
            shelf.clear();
            list = new Reading(client, access, shelf).read(list.readings() + 1);
        }
        return list;
    }

    private final class Reading {
        private final ZohoClient client;
        private final Access access;
        private final Shelf<T> shelf;
        private final PageBook<T> book = new PageBook<>(id);

        private Reading(ZohoClient client, Access access, Shelf<T> shelf) {
            this.client = client;
            this.access = access;
            this.shelf = shelf;
        }

        private PagedList read(int readings) {
            pages();
            return book.close(readings, shelf.distinct());
        }

        private void pages() {
            page(1);
            int expected = book.expectedPages();
            if (expected > 1 && goesOn()) {
                client.parallel().forEach(pages(2, expected), this::page);
            }
            long known = -1;
            for (int page = Math.max(2, expected + 1); page <= MOST_PAGES && goesOn(); page++) {
                if (page >= MANY_PAGES && Integer.bitCount(page) == 1) {
                    long now = shelf.distinct();
                    if (now == known) {
                        return;
                    }
                    known = now;
                }
                page(page);
            }
        }

        private boolean goesOn() {
            return !book.ended() && !book.complete();
        }

        /** An iterable that ends early once asking for more is no use. */
        private Iterable<Integer> pages(int first, int last) {
            Stream<Integer> numbers = IntStream.rangeClosed(first, last).boxed().takeWhile(page -> !book.ended());
            return numbers::iterator;
        }

        private void page(int number) {
            Answer<B> answer = client.ask(access, api -> call.page(api, number, PER_PAGE));
            Answer.Trouble<B> trouble = answer.trouble();
            B body = answer.body();
            List<T> listed = body == null ? List.of() : elements.apply(body);
            if (trouble != null) {
                book.note(number, trouble.retyped());
            } else if (listed == null) {
                book.note(number, Answer.Trouble.lacksList());
            } else {
                shelf.add(book.note(number, listed, body == null ? null : info.apply(body)));
            }
        }
    }
}
