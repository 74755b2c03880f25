package dev.portcullis.fetch.http;

import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Ids;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Reads a list page by page. Zoho's answers say in three different ways, or not at all, whether there is more; a list is
 * whole only where nothing they say speaks against it.
 *
 * @param <B> the body of a page
 * @param <T> an element of the list
 */
public final class Pager<B, T> {
    /** As many as Zoho gives at once. */
    public static final int PER_PAGE = 200;
    /** Twenty million elements; a server that goes on beyond is making them up. */
    private static final int MOST_PAGES = 100_000;

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

    /** Read all pages into {@code sink}; an element may come twice where pages overlap. */
    public PagedList read(ZohoClient client, Access access, Consumer<T> sink) {
        var progress = new Progress();
        for (int page = 1; page <= MOST_PAGES; page++) {
            int number = page;
            Answer<B> answer = client.ask(access, api -> call.page(api, number, PER_PAGE));
            Answer.Trouble<B> trouble = answer.trouble();
            if (trouble != null) {
                return progress.end(PagedList.End.TROUBLE, trouble.retyped());
            }
            B body = answer.body();
            List<T> listed = body == null ? List.of() : elements.apply(body);
            if (listed == null) {
                return progress.end(PagedList.End.TROUBLE, lacksList());
            }
            if (body != null) {
                progress.note(info.apply(body));
            }
            if (listed.isEmpty()) {
                return progress.end(PagedList.End.EMPTY_PAGE, null);
            }
            if (progress.repeats(listed)) {
                return progress.end(PagedList.End.REPEATED_PAGE, null);
            }
            listed.forEach(sink);
            progress.add(listed);
            if (progress.complete()) {
                return progress.end(PagedList.End.COMPLETE, null);
            }
        }
        return progress.end(PagedList.End.REPEATED_PAGE, null);
    }

    private static Answer.Trouble<Object> lacksList() {
        return new Answer.Trouble<>("failed", null, 200, "Zoho's answer lacks the list it should hold", null);
    }

    private final class Progress {
        private long count;
        private @Nullable Long total;
        private @Nullable Boolean more;
        private boolean promisedMore;
        private List<T> last = List.of();

        private void note(Wire.@Nullable Info page) {
            more = page == null ? null : page.moreRecords();
            // A promise stands until it is taken back: a page that says nothing does not.
            promisedMore = more == null ? promisedMore : more;
            total = page == null || page.totalCount() == null ? total : page.totalCount();
        }

        /** The same elements again, told by their ids, or by all of them where they have none. */
        private boolean repeats(List<T> listed) {
            boolean named = listed.stream().anyMatch(element -> id.apply(element) != null);
            return named ? ids(listed).equals(ids(last)) : listed.equals(last);
        }

        private void add(List<T> listed) {
            count += listed.size();
            last = listed;
        }

        private List<@Nullable String> ids(List<T> listed) {
            return listed.stream().map(id).sorted(Ids.ORDER).toList();
        }

        /** Only a total that is met exactly proves anything: one that was passed is wrong. */
        private boolean complete() {
            if (more != null) {
                return !more;
            }
            return total != null && count == total;
        }

        private PagedList end(PagedList.End end, Answer.@Nullable Trouble<Object> trouble) {
            return new PagedList(end, count, total, promisedMore, trouble);
        }
    }
}
