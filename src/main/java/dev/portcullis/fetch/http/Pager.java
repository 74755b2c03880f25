package dev.portcullis.fetch.http;

import dev.portcullis.fetch.wire.Wire;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
    /** A list that changes faster than it is read is not caught by reading on. */
    private static final int MOST_READINGS = 3;

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

    /** Read all pages onto the shelf; where the list changed meanwhile, or since an earlier run, read it anew. */
    public PagedList read(ZohoClient client, Access access, Shelf<T> shelf) {
        var reading = new Reading<>(this, client, access, shelf, 1);
        PagedList list = reading.read();
        Set<PageMark> before = Set.of();
        while (mayBeWholeNextTime(list, before)) {
            before = list.pages();
            shelf.clear();
            reading.forget();
            reading = new Reading<>(this, client, access, shelf, list.readings() + 1);
            list = reading.read();
        }
        if (list.doubtful()) {
            // Another run must not take these pages for answers.
            reading.forget();
        }
        return list;
    }

    /** Where the very same pages came again, nothing changed: it is Zoho that contradicts itself. */
    private static boolean mayBeWholeNextTime(PagedList list, Set<PageMark> before) {
        return list.unsteady()
                && list.readings() < MOST_READINGS
                && !list.pages().equals(before);
    }

    Function<ZohoApi, Call<B>> at(int page) {
        return api -> call.page(api, page, PER_PAGE);
    }

    boolean whole(B body) {
        return elements.apply(body) != null;
    }

    /** What an answer lists; nothing where it has no body. */
    List<T> listed(Answer<B> answer) {
        B body = answer.body();
        List<T> listed = body == null ? null : elements.apply(body);
        return listed == null ? List.of() : listed;
    }

    Wire.@Nullable Info info(Answer<B> answer) {
        B body = answer.body();
        return body == null ? null : info.apply(body);
    }

    PageBook<T> book() {
        return new PageBook<>(id);
    }
}
