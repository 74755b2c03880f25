package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that changes while it is read: noticed, read anew, and never taken for whole when it was not. */
class ChangedListTest extends Collecting {
    private ChangingPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = ChangingPortal.start().with("5", 1_000).with("6", 30);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    /** Do this so many times, each time before page 2 is answered. */
    private void beforePageTwo(int times, Runnable change) {
        var left = new AtomicInteger(times);
        portal.before = target -> {
            if (target.contains("/5/users") && target.contains("page=2&") && left.getAndDecrement() > 0) {
                change.run();
            }
            return null;
        };
    }

    private void oneGoesAndOneComes() {
        List<String> users = portal.users("5");
        users.add(0, "4" + users.remove(users.size() - 1));
    }

    @Test
    void a_user_that_went_while_another_came_leaves_the_total_as_it_was_and_is_noticed() throws Exception {
        portal.info = "\"total_count\":%d";
        beforePageTwo(1, this::oneGoesAndOneComes);
        Snapshot snapshot = collect(portal);

        assertThat(coverage(snapshot, "users", "5").collected()).isTrue();
        assertThat(idsOf(snapshot, "5")).containsExactlyInAnyOrderElementsOf(portal.users("5"));
        assertThat(portal.pagesAsked("5"))
                .hasSize(10)
                .filteredOn(page -> page == 1)
                .hasSize(2);
        assertThat(portal.pagesAsked("6")).as("the other list is left alone").containsExactly(1);
    }

    @Test
    void a_total_that_differs_between_pages_is_noticed_although_as_many_came() throws Exception {
        beforePageTwo(1, () -> portal.users("5").add("5999999"));
        Snapshot snapshot = collect(portal);

        assertThat(coverage(snapshot, "users", "5").count()).isEqualTo(1_001);
        assertThat(coverage(snapshot, "users", "5").collected()).isTrue();
        assertThat(idsOf(snapshot, "5")).containsExactlyInAnyOrderElementsOf(portal.users("5"));
    }

    @Test
    void what_an_abandoned_reading_brought_does_not_stay() throws Exception {
        portal.with("5", 450);
        beforePageTwo(1, () -> portal.with("5", 250));
        Snapshot snapshot = collect(portal);

        assertThat(coverage(snapshot, "users", "5").count()).isEqualTo(250);
        assertThat(idsOf(snapshot, "5")).isEqualTo(portal.users("5"));
    }

    @Test
    void a_list_is_read_anew_twice_at_most_and_then_partial() throws Exception {
        beforePageTwo(Integer.MAX_VALUE, this::oneGoesAndOneComes);
        Coverage line = coverage(collect(portal), "users", "5");

        assertThat(line.state()).isEqualTo("partial");
        assertThat(line.message()).contains("counts 1000 and listed").contains("also when asked again");
        assertThat(portal.pagesAsked("5")).filteredOn(page -> page == 1).hasSize(3);
    }

    @Test
    void two_changes_are_outlived() throws Exception {
        beforePageTwo(2, this::oneGoesAndOneComes);
        assertThat(coverage(collect(portal), "users", "5").collected()).isTrue();
    }

    @Test
    void a_list_that_contradicts_itself_in_the_same_way_again_is_not_asked_for_a_third_time() throws Exception {
        portal.info = "\"total_count\":1234";
        Coverage line = coverage(collect(portal), "users", "5");

        assertThat(line.state()).isEqualTo("partial");
        assertThat(portal.pagesAsked("5")).filteredOn(page -> page == 1).hasSize(2);
    }

    @Test
    void totals_that_differ_on_every_reading_are_partial_and_told() throws Exception {
        portal.infoOf = target -> target.contains("page=2&") ? "\"total_count\":1001" : "\"total_count\":1000";
        assertThat(coverage(collect(portal), "users", "5").message())
                .contains("counted 1000 on one page and 1001 on another");
    }

    @Test
    void users_on_two_pages_are_kept_once_and_counted() throws Exception {
        portal.info = "\"page\":0";
        beforePageTwo(1, () -> portal.users("5").addAll(0, List.of("4999998", "4999999")));
        Snapshot snapshot = collect(portal);

        Coverage line = coverage(snapshot, "users", "5");
        assertThat(line.collected()).isTrue();
        assertThat(line.count()).isEqualTo(1_000);
        assertThat(line.message()).isEqualTo("2 users came on two pages and were kept once");
        assertThat(idsOf(snapshot, "5")).doesNotHaveDuplicates();
        assertThat(coverage(snapshot, "users", "6").message()).isNull();
    }

    @Test
    void one_user_on_two_pages_is_counted_in_the_singular() throws Exception {
        portal.info = "\"page\":0";
        beforePageTwo(1, () -> portal.users("5").add(0, "4999999"));

        assertThat(coverage(collect(portal), "users", "5").message())
                .isEqualTo("1 user came on two pages and was kept once");
    }

    private static List<String> idsOf(Snapshot snapshot, String userType) throws Exception {
        return users(snapshot).stream()
                .filter(user -> userType.equals(user.userType()))
                .map(user -> user.personalityId())
                .toList();
    }
}
