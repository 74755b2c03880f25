package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a list is whole, and when it must not be taken for it. */
class PagingTest extends Collecting {
    private static final String VENDOR = "7138462000000009044";
    private static final String CALL = "/user_type/" + VENDOR + "/users\\?.*page=";

    @Test
    void more_records_false_ends_a_list() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"more_records\":false"))).isEqualTo("collected 3");
    }

    @Test
    void a_list_is_whole_when_as_many_came_as_were_counted() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"total_count\":5"), page(2, 4, 5, "\"total_count\":5")))
                .isEqualTo("collected 5");
    }

    @Test
    void without_any_word_the_next_page_must_be_empty() throws Exception {
        assertThat(vendors(page(1, 1, 3, ""), page(2, 4, 4, ""), empty(3))).isEqualTo("collected 4");
        assertThat(vendors(page(1, 1, 3, ""), nothing(2))).isEqualTo("collected 3");
    }

    @Test
    void no_content_on_the_first_page_is_an_empty_list() throws Exception {
        assertThat(vendors(nothing(1))).isEqualTo("collected 0");
        assertThat(vendors(empty(1))).isEqualTo("collected 0");
    }

    @Test
    void a_server_that_ignores_the_page_number_gives_a_partial_list() throws Exception {
        assertThat(vendors(page(1, 1, 3, ""), page(2, 1, 3, ""))).isEqualTo("partial 3");
        assertThat(vendors(page(1, 1, 3, "\"more_records\":true"), page(2, 1, 3, "\"more_records\":true")))
                .isEqualTo("partial 3");
    }

    @Test
    void fewer_than_counted_is_partial_whatever_else_is_said() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"total_count\":9,\"more_records\":false")))
                .isEqualTo("partial 3");
        assertThat(vendors(page(1, 1, 3, "\"total_count\":9"), nothing(2))).isEqualTo("partial 3");
    }

    @Test
    void a_promise_of_more_that_is_not_kept_is_partial() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"more_records\":true"), nothing(2))).isEqualTo("partial 3");
    }

    @Test
    void an_error_on_a_later_page_keeps_what_came_and_says_why() throws Exception {
        CannedAnswer refused = CannedAnswer.to(CALL + "2&", 403, sample("err_403_portal_users.json"));
        Coverage line = coverage(collect(with(page(1, 1, 3, "\"more_records\":true"), refused)), "users", VENDOR);

        assertThat(line.state()).isEqualTo("partial");
        assertThat(line.count()).isEqualTo(3);
        assertThat(line.code()).isEqualTo("NO_PERMISSION");
        assertThat(line.http()).isEqualTo(403);
    }

    @Test
    void users_that_pages_share_are_kept_once() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"more_records\":true"), page(2, 3, 5, "\"more_records\":false")))
                .isEqualTo("collected 5");
    }

    @Test
    void overlapping_pages_do_not_make_up_for_users_that_never_came() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"total_count\":6"), page(2, 2, 4, "\"total_count\":6")))
                .isEqualTo("partial 4");
    }

    @Test
    void deleted_internal_users_are_merged_with_the_others_by_id() throws Exception {
        String all =
                "{\"users\":[{\"id\":\"1\",\"status\":\"active\"},{\"id\":\"2\"}],\"info\":{\"more_records\":false}}";
        String deleted = "{\"users\":[{\"id\":2,\"status\":\"deleted\"},{\"id\":3}],\"info\":{\"more_records\":false}}";
        Snapshot snapshot = collect(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to("/users\\?type=AllUsers&", 200, all),
                        CannedAnswer.to("/users\\?type=DeletedUsers&", 200, deleted)));

        assertThat(snapshot.hubUsers()).extracting(user -> user.id()).containsExactly("1", "2", "3");
        assertThat(coverage(snapshot, "hub-users", null).count()).isEqualTo(3);
    }

    @Test
    void internal_users_are_whole_only_if_the_deleted_ones_are_known_too() throws Exception {
        Snapshot snapshot = collect(answering("/users\\?type=DeletedUsers&", 401, sample("err_401_scope.json")));
        Coverage line = coverage(snapshot, "hub-users", null);

        assertThat(line.state()).isEqualTo("partial");
        assertThat(line.code()).isEqualTo("OAUTH_SCOPE_MISMATCH");
        assertThat(snapshot.hubUsers()).hasSize(20);
    }

    /** State and count of the vendors' list when these pages are served. */
    private String vendors(CannedAnswer... pages) throws Exception {
        Snapshot snapshot = collect(with(pages));
        Coverage line = coverage(snapshot, "users", VENDOR);
        long written = users(snapshot).stream()
                .filter(user -> VENDOR.equals(user.userType()))
                .count();
        assertThat(written).isEqualTo(line.count());
        return line.state() + " " + line.count();
    }

    private static SandboxOptions with(CannedAnswer... pages) {
        return SandboxOptions.defaults().withAnswers(pages);
    }

    private static CannedAnswer page(int number, int first, int last, String info) {
        String users = IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"personality_id\":\"" + id + "\",\"active\":true,\"confirm\":true}")
                .collect(Collectors.joining(","));
        String told = info.isEmpty() ? "" : ",\"info\":{" + info + "}";
        return CannedAnswer.to(CALL + number + "&", 200, "{\"users\":[" + users + "]" + told + "}");
    }

    private static CannedAnswer empty(int number) {
        return CannedAnswer.to(CALL + number + "&", 200, "{\"users\":[]}");
    }

    private static CannedAnswer nothing(int number) {
        return CannedAnswer.to(CALL + number + "&", 204, "");
    }

    @Test
    void a_body_cut_on_a_later_page_never_passes_for_the_end() throws Exception {
        var pages = new ArrayList<>(List.of(page(1, 1, 3, "")));
        pages.add(page(2, 4, 6, "").truncatedBy(20));
        try (Sandbox sandbox = Sandbox.start(with(pages.toArray(CannedAnswer[]::new)))) {
            Coverage line = coverage(collect(sandbox, settings(sandbox)), "users", VENDOR);
            assertThat(line.state()).isEqualTo("partial");
            assertThat(line.count()).isEqualTo(3);
        }
    }

    @Test
    void a_promise_of_more_stands_although_the_next_page_says_nothing() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"more_records\":true"), empty(2))).isEqualTo("partial 3");
    }

    @Test
    void a_total_that_is_passed_or_impossible_proves_nothing() throws Exception {
        assertThat(vendors(page(1, 1, 3, "\"total_count\":2"), page(2, 4, 5, "\"total_count\":2"), nothing(3)))
                .isEqualTo("collected 5");
        assertThat(vendors(page(1, 1, 3, "\"total_count\":-1"), page(2, 1, 3, "\"total_count\":-1")))
                .isEqualTo("partial 3");
    }

    @Test
    void the_same_page_again_is_noticed_although_its_users_have_no_ids() throws Exception {
        String nameless = "{\"users\":[{\"email\":\"a@b.example\"}]}";
        Snapshot snapshot = collect(answering(CALL, 200, nameless));

        assertThat(coverage(snapshot, "users", VENDOR).state()).isEqualTo("partial");
    }
}
