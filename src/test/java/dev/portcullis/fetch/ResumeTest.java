package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.fetch.setup.CheckpointFile;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Stamp;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A collection that is continued where another one stopped. */
class ResumeTest extends Collecting {
    private static final String WARNING = "run it again with --resume";

    private final List<String> warnings = new ArrayList<>();
    private final FetchListener listener = new FetchListener() {
        @Override
        public void warn(String what) {
            warnings.add(what);
        }
    };
    private ChangingPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = ChangingPortal.start().with("5", 1_500).with("6", 700).with("7", 3);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Path checkpoint() {
        return folder.resolve("s.checkpoint");
    }

    /** Collect with no more than so many calls, an hour after the run before. */
    private Snapshot run(boolean resume, long calls) throws Exception {
        FetchSettings settings = with(portal.settings(), new Limits(4, Duration.ZERO, Duration.ofMillis(10), calls));
        return run(settings, resume);
    }

    private Snapshot run(FetchSettings settings, boolean resume) throws Exception {
        Path file = folder.resolve("snapshot-" + System.nanoTime() + ".ndjson");
        warnings.clear();
        Collector.collect(settings.withCheckpoint(new CheckpointFile(checkpoint(), resume)), file, listener);
        return Snapshot.read(file, false);
    }

    private Snapshot resumed() throws Exception {
        return run(true, Limits.UNLIMITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"total_count\":%d", "\"page\":1"})
    void stopped_anywhere_it_gives_the_same_records_and_asks_nothing_twice_but_the_seams(String info) throws Exception {
        portal.info = info;
        List<String> undisturbed = records(run(false, Limits.UNLIMITED));
        int calls = portal.asked().size();
        assertThat(checkpoint()).doesNotExist();
        for (int stopped = 1; stopped < calls; stopped++) {
            portal.forgetRequests();
            Snapshot cut = run(false, stopped);
            List<String> first = portal.asked();
            assertThat(cut.coverage()).as("stopped after %s", stopped).anyMatch(line -> !line.collected());
            assertThat(warnings).singleElement().asString().contains(WARNING);
            portal.forgetRequests();
            Snapshot whole = resumed();

            assertThat(records(whole)).as("stopped after %s", stopped).isEqualTo(undisturbed);
            assertThat(warnings).isEmpty();
            assertThat(checkpoint()).doesNotExist();
            assertSeamsOnly(first, portal.asked());
        }
    }

    /** Of what was asked before, only the highest page of each list that was not finished is asked again. */
    private static void assertSeamsOnly(List<String> first, List<String> second) {
        assertThat(first).doesNotHaveDuplicates();
        assertThat(second).doesNotHaveDuplicates();
        var again = new HashSet<>(second);
        again.retainAll(new HashSet<>(first));
        for (String target : again) {
            assertThat(target).contains("/users?type=AllUsers&page=");
            String list = target.replaceAll("page=.*", "page=");
            int highest = first.stream()
                    .filter(asked -> asked.startsWith(list))
                    .mapToInt(ResumeTest::page)
                    .max()
                    .orElseThrow();
            assertThat(page(target)).isEqualTo(highest);
            assertThat(second).filteredOn(asked -> asked.startsWith(list)).hasSizeGreaterThan(1);
        }
    }

    private static int page(String target) {
        return Integer.parseInt(target.replaceAll(".*[?&]page=([0-9]+).*", "$1"));
    }

    @Test
    void it_carries_the_instant_at_which_it_began() throws Exception {
        run(false, 8);
        FetchSettings settings = portal.settings();
        Snapshot whole = run(later(settings, Duration.ofHours(2)), true);

        assertThat(whole.header().collectedAt()).isEqualTo(NOW);
        assertThat(whole.coverage()).allMatch(Coverage::collected);
    }

    private static FetchSettings later(FetchSettings settings, Duration time) {
        return new FetchSettings(
                settings.place(),
                settings.credentials(),
                settings.portals(),
                settings.limits(),
                settings.network(),
                new Stamp(NOW.plus(time), null, settings.stamp().tool()),
                settings.clock(),
                null);
    }

    @Test
    void after_a_day_everything_is_asked_for_anew() throws Exception {
        run(false, 8);
        portal.forgetRequests();
        Snapshot whole = run(later(portal.settings(), Duration.ofHours(25)), true);

        assertThat(warnings).singleElement().asString().contains("24 hours");
        assertThat(whole.header().collectedAt()).isEqualTo(NOW.plus(Duration.ofHours(25)));
        assertThat(portal.pagesAsked("5")).contains(1);
    }

    @Test
    void it_can_be_stopped_and_continued_many_times() throws Exception {
        List<String> undisturbed = records(run(false, Limits.UNLIMITED));
        run(false, 9);
        for (int round = 0; round < 3; round++) {
            run(true, 6);
        }
        assertThat(records(resumed())).isEqualTo(undisturbed);
    }

    @Test
    void a_connection_that_breaks_for_good_leaves_what_came_before() throws Exception {
        List<String> undisturbed = records(run(false, Limits.UNLIMITED));
        portal.before = target -> page(target) > 3
                ? new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build()
                : null;
        Snapshot cut = run(false, Limits.UNLIMITED);
        assertThat(coverage(cut, "users", "5").state()).isEqualTo("partial");
        portal.before = target -> null;
        portal.forgetRequests();

        assertThat(records(resumed())).isEqualTo(undisturbed);
        assertThat(portal.pagesAsked("5")).contains(3).doesNotContain(1, 2);
        assertThat(portal.asked()).noneMatch(target -> target.contains("/6/users") && page(target) < 3);
    }

    /** Stop in the midst of user type 5, of which several pages are there by then. */
    private void stopInTheMidst() throws Exception {
        portal.before = target -> target.contains("/5/users") && page(target) > 4
                ? new MockResponse.Builder().code(500).build()
                : null;
        run(false, Limits.UNLIMITED);
        assertThat(warnings).singleElement().asString().contains(WARNING);
        portal.before = target -> null;
        portal.forgetRequests();
    }

    private List<String> five(Snapshot snapshot) throws Exception {
        return users(snapshot).stream()
                .filter(user -> "5".equals(user.userType()))
                .map(user -> user.personalityId())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"total_count\":%d", "\"page\":1"})
    void a_user_that_went_while_another_came_moves_the_seam_and_the_list_is_read_anew(String info) throws Exception {
        portal.info = info;
        stopInTheMidst();
        portal.users("5").remove(0);
        portal.users("5").add("5999999");
        Snapshot whole = resumed();

        assertThat(coverage(whole, "users", "5").collected()).isTrue();
        assertThat(five(whole)).isEqualTo(portal.users("5"));
        assertThat(portal.pagesAsked("6")).as("a list that was finished").isEmpty();
        assertThat(portal.pagesAsked("5")).contains(1, 2, 3);
        assertThat(checkpoint()).doesNotExist();
    }

    @Test
    void another_total_is_noticed_although_the_seam_is_where_it_was() throws Exception {
        stopInTheMidst();
        portal.users("5").add("5999999");
        Snapshot whole = resumed();

        assertThat(five(whole)).isEqualTo(portal.users("5"));
        assertThat(portal.pagesAsked("5")).filteredOn(page -> page == 1).hasSize(1);
    }

    @Test
    void a_list_that_never_rests_is_partial_and_the_next_run_asks_for_all_of_it() throws Exception {
        stopInTheMidst();
        portal.before = target -> {
            if (target.contains("/5/users") && page(target) % 2 == 0) {
                portal.users("5").add(0, "4" + portal.users("5").remove(1_000));
            }
            return null;
        };
        Snapshot moving = resumed();
        assertThat(coverage(moving, "users", "5").state()).isEqualTo("partial");
        assertThat(portal.pagesAsked("5")).filteredOn(page -> page == 1).hasSizeLessThanOrEqualTo(2);
        portal.before = target -> null;
        portal.forgetRequests();
        Snapshot whole = resumed();

        assertThat(five(whole)).containsExactlyInAnyOrderElementsOf(portal.users("5"));
        assertThat(portal.pagesAsked("5")).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(portal.pagesAsked("6")).isEmpty();
    }

    @Test
    void a_list_that_is_empty_by_now_is_read_anew() throws Exception {
        stopInTheMidst();
        portal.with("5", 0);

        assertThat(coverage(resumed(), "users", "5").count()).isZero();
    }

    @Test
    void a_seam_that_is_refused_keeps_what_is_there() throws Exception {
        stopInTheMidst();
        portal.before = target -> target.contains("/5/users")
                ? ChangingPortal.ok("{}").newBuilder().code(403).build()
                : null;
        Coverage line = coverage(resumed(), "users", "5");

        assertThat(line.state()).isEqualTo("partial");
        assertThat(line.http()).isEqualTo(403);
        assertThat(portal.pagesAsked("5")).hasSize(1);
    }

    @Test
    void what_was_refused_leaves_no_checkpoint_and_what_failed_is_asked_again() throws Exception {
        portal.before = target -> target.contains("/7/users")
                ? ChangingPortal.ok("{}").newBuilder().code(403).build()
                : null;
        run(false, Limits.UNLIMITED);
        assertThat(checkpoint()).doesNotExist();
        assertThat(warnings).isEmpty();

        portal.before = target -> target.contains("/7/users") ? ChangingPortal.ok("{\"other\":1}") : null;
        run(false, Limits.UNLIMITED);
        assertThat(warnings).singleElement().asString().contains(WARNING);
        portal.before = target -> null;
        portal.forgetRequests();
        assertThat(resumed().coverage()).allMatch(Coverage::collected);
        assertThat(portal.asked()).singleElement().asString().contains("/7/users");
    }

    @Test
    void a_list_that_contradicts_itself_is_asked_for_again_by_the_next_run() throws Exception {
        portal.before = target ->
                target.contains("/7/users") ? ChangingPortal.ok("{\"users\":[],\"info\":{\"total_count\":3}}") : null;
        run(false, Limits.UNLIMITED);
        portal.before = target -> null;
        portal.forgetRequests();

        assertThat(coverage(resumed(), "users", "7").count()).isEqualTo(3);
        assertThat(portal.asked()).hasSize(1);
    }

    @Test
    void without_a_checkpoint_of_an_earlier_run_it_says_so_and_collects_all() throws Exception {
        Snapshot whole = resumed();

        assertThat(warnings).singleElement().asString().contains("cut short");
        assertThat(whole.coverage()).allMatch(Coverage::collected);
    }

    @Test
    void a_second_run_into_the_same_file_is_refused_while_the_first_goes_on() throws Exception {
        var inside = new CountDownLatch(1);
        var outcome = new AtomicReference<Throwable>();
        portal.before = target -> {
            if (target.contains("/7/users") && inside.getCount() > 0) {
                inside.countDown();
                try {
                    run(true, Limits.UNLIMITED);
                } catch (Throwable refused) {
                    outcome.set(refused);
                }
            }
            return null;
        };
        assertThat(run(false, Limits.UNLIMITED).coverage()).allMatch(Coverage::collected);
        assertThat(outcome.get())
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("another run is collecting");
    }

    @Test
    void a_portal_that_is_not_there_leaves_nothing_to_resume() throws Exception {
        assertThatThrownBy(() -> run(withPortal(portal.settings(), "nowhere"), false))
                .isInstanceOf(UnknownPortalException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_in_it_is_the_token_or_a_credential() throws Exception {
        run(false, 9);
        String text = Files.readString(checkpoint(), StandardCharsets.ISO_8859_1);

        assertThat(text).contains("/crm/v8/settings/portals").doesNotContain("of-this-test", "127.0.0.1/");
    }
}
