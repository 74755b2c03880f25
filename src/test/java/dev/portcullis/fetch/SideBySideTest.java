package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are asked for at the same time, where Zoho says how many elements there are. */
class SideBySideTest extends Collecting {
    @Test
    void pages_of_a_counted_list_are_asked_for_side_by_side_and_never_more_than_allowed() throws Exception {
        try (var portal = ChangingPortal.start().with("5", 2_050)) {
            var together = new CountDownLatch(4);
            var underWay = new AtomicInteger();
            var most = new AtomicInteger();
            portal.before = target -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                if (!target.contains("?type=AllUsers&page=1&")) {
                    together.countDown();
                    await(together);
                }
                underWay.decrementAndGet();
                return null;
            };
            Snapshot snapshot = collect(portal);

            assertThat(together.getCount()).isZero();
            assertThat(most.get()).isEqualTo(4);
            assertThat(line(snapshot)).isEqualTo("collected 2050");
            assertThat(users(snapshot)).extracting(user -> user.personalityId()).isEqualTo(portal.users("5"));
            assertThat(portal.pagesAsked("5")).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void without_a_count_pages_are_asked_for_one_after_the_other() throws Exception {
        try (var portal = ChangingPortal.start().with("5", 2_050)) {
            portal.info = "\"page\":1";
            Snapshot snapshot = collect(portal);

            assertThat(line(snapshot)).isEqualTo("collected 2050");
            assertThat(portal.pagesAsked("5")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 199})
    void a_server_may_give_smaller_pages_than_it_is_asked_for(int largest) throws Exception {
        try (var portal = ChangingPortal.start().with("5", 60).with("6", 1)) {
            portal.largestPage = largest;
            Snapshot snapshot = collect(portal);

            assertThat(line(snapshot)).isEqualTo("collected 60");
            assertThat(portal.pagesAsked("5")).hasSize((60 - 1) / largest + 1).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_last_page_that_the_count_leads_to_may_promise_more() throws Exception {
        try (var portal = ChangingPortal.start().with("5", 900)) {
            portal.info = "\"total_count\":500";
            assertThat(line(collect(portal))).isEqualTo("collected 900");
            portal.info = "\"total_count\":500,\"more_records\":true";
            assertThat(line(collect(portal))).isEqualTo("partial 900");
        }
    }

    @Test
    void a_count_beyond_all_measure_is_not_followed_into_the_void() throws Exception {
        try (var portal = ChangingPortal.start().with("5", 450)) {
            portal.info = "\"total_count\":9223372036854775807";
            assertThat(line(collect(portal))).isEqualTo("partial 450");
            assertThat(portal.pagesAsked("5")).hasSizeLessThan(30);
        }
    }

    @Test
    void a_page_of_the_middle_that_is_another_page_again_or_empty_makes_the_list_partial() throws Exception {
        try (var portal = ChangingPortal.start().with("5", 2_000)) {
            portal.before = target -> target.contains("page=7&")
                    ? ChangingPortal.ok(
                            "{\"users\":[{\"personality_id\":\"5000001\"}],\"info\":{\"total_count\":2000}}")
                    : null;
            portal.largestPage = 1;
            portal.with("5", 12);
            portal.info = "\"total_count\":2000";
            assertThat(coverage(collect(portal), "users", "5").message()).contains("the same page again");

            portal.info = "\"total_count\":%d";
            portal.before = target -> target.contains("page=7&") ? ChangingPortal.ok("{\"users\":[]}") : null;
            assertThat(coverage(collect(portal), "users", "5").state()).isEqualTo("partial");
        }
    }

    @Test
    void an_error_among_pages_side_by_side_keeps_what_came_and_is_told() throws Exception {
        try (var portal = ChangingPortal.start().with("5", 2_000)) {
            portal.before = target -> target.contains("page=3&")
                    ? ChangingPortal.ok("{}").newBuilder().code(403).build()
                    : null;
            Coverage line = coverage(collect(portal), "users", "5");

            assertThat(line.state()).isEqualTo("partial");
            assertThat(line.http()).isEqualTo(403);
            assertThat(line.count()).isGreaterThanOrEqualTo(200).isLessThan(2_000);
        }
    }

    @Test
    void a_server_that_deals_out_the_same_users_for_ever_is_left_soon() throws Exception {
        try (var portal = ChangingPortal.start().with("5", 1)) {
            portal.before = target -> {
                int page = Integer.parseInt(target.replaceAll(".*[?&]page=([0-9]+).*", "$1"));
                // Every set of bits of the page's number is another choice among a few users.
                var users = new StringBuilder("{\"personality_id\":\"1\"}");
                for (int bit = 0; bit < 20; bit++) {
                    users.append((page >> bit & 1) == 1 ? ",{\"personality_id\":\"9" + bit % 3 + "\"}" : "");
                    users.append((page >> bit & 1) == 1 ? ",{\"personality_id\":\"1\"}".repeat(1 << bit % 8) : "");
                }
                return ChangingPortal.ok("{\"users\":[" + users + "],\"info\":{\"more_records\":true}}");
            };
            Coverage line = coverage(collect(portal), "users", "5");

            assertThat(line.state() + " " + line.count()).isEqualTo("partial 4");
            assertThat(line.message()).contains("what it has listed before");
            assertThat(portal.pagesAsked("5")).hasSizeLessThan(100);
        }
    }

    @Test
    void more_calls_than_lists_still_end() throws Exception {
        try (var portal = ChangingPortal.start()) {
            for (int type = 10; type < 40; type++) {
                portal.with("" + type, 450);
            }
            var one = portal.settings();
            Snapshot snapshot =
                    collect(with(one, new Limits(1, Duration.ofSeconds(2), Duration.ofMillis(10), Limits.UNLIMITED)));
            assertThat(snapshot.coverage()).allMatch(Coverage::collected);
            assertThat(users(snapshot)).hasSize(30 * 450);
            assertThat(records(snapshot)).isEqualTo(records(collect(portal)));
        }
    }

    private static String line(Snapshot snapshot) {
        Coverage line = coverage(snapshot, "users", "5");
        return line.state() + " " + line.count();
    }
}
