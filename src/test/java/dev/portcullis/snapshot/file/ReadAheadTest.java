package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many users are read on another thread, and nobody notices. */
class ReadAheadTest {
    private static final int MANY = 20_500;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void many_users() throws Exception {
        file = SnapshotFile.of(users(MANY).toArray(SnapshotRecord[]::new)).write(folder.resolve("a.ndjson"));
    }

    private static List<User> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> SnapshotFile.user(id % 2 == 0 ? "10" : "20", "100", "" + id, id + "@x.example", true))
                .toList();
    }

    @AfterEach
    void no_thread_is_left() {
        assertThat(readers()).isEmpty();
    }

    private static List<Thread> readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("portcullis-reader"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 249, 250, 251, 500, Snapshot.MANY - 1, Snapshot.MANY, Snapshot.MANY + 1, MANY})
    void all_users_come_in_the_order_of_the_file_on_the_thread_that_asked(int count) throws Exception {
        SnapshotRecord[] records = users(count).toArray(SnapshotRecord[]::new);
        Snapshot read = Snapshot.read(SnapshotFile.of(records).write(folder.resolve("b.ndjson.gz")), false);
        var came = new ArrayList<User>();

        read.users(user -> {
            assertThat(Thread.currentThread().getName()).isNotEqualTo("portcullis-reader");
            came.add(user);
        });

        assertThat(came).isEqualTo(users(count));
    }

    @Test
    void they_are_read_ahead() throws Exception {
        var threads = new ArrayList<Thread>();

        Snapshot.read(file, false).users(user -> threads.addAll(threads.isEmpty() ? readers() : List.of()));

        assertThat(threads).hasSize(1);
    }

    @Test
    void a_few_users_need_no_thread() throws Exception {
        SnapshotRecord[] records = users(Snapshot.MANY - 1).toArray(SnapshotRecord[]::new);
        Snapshot few = Snapshot.read(SnapshotFile.of(records).write(folder.resolve("b.ndjson")), false);

        var threads = new ArrayList<Thread>();

        few.users(user -> threads.addAll("9".equals(user.personalityId()) ? readers() : List.of()));

        assertThat(threads).isEmpty();
    }

    @Test
    void a_bad_line_far_below_is_told_after_the_users_before_it() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(15_000, lines.get(15_000).replace("\"active\":true", "\"active\":1"));
        Files.write(file, lines);
        Snapshot read = Snapshot.read(file, true);
        var came = new ArrayList<User>();

        assertThatThrownBy(() -> read.users(came::add))
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessage(file + ":15001: not a snapshot record: the value of 'active' is of the wrong type");
        assertThat(came).isEqualTo(users(came.size())).hasSizeBetween(14_000, 14_999);
    }

    @Test
    void a_file_that_was_changed_far_below_is_refused() throws Exception {
        Snapshot read = Snapshot.read(file, false);
        String text = Files.readString(file);
        for (String changed : List.of(
                text.replace("\"20499@x.example\"", "\"20498@x.example\""),
                text.substring(0, text.length() / 2),
                text + text,
                text.replaceFirst("\\{\"kind\":\"user\"[^\n]*\n", ""),
                text.replaceFirst("(\\{\"kind\":\"user\"[^\n]*\n)", "{\"kind\":\"org\"}\n$1"),
                text.substring(0, 500))) {
            Files.writeString(file, changed);

            assertThatThrownBy(() -> read.users(user -> {})).isInstanceOf(InvalidSnapshotException.class);
        }
        Files.delete(file);
        assertThatThrownBy(() -> read.users(user -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void a_gz_that_is_none_any_more_is_refused_as_changed() throws Exception {
        SnapshotRecord[] records = users(MANY).toArray(SnapshotRecord[]::new);
        Path zipped = SnapshotFile.of(records).write(folder.resolve("b.ndjson.gz"));
        Snapshot read = Snapshot.read(zipped, false);
        byte[] whole = Files.readAllBytes(zipped);
        for (int length : List.of(0, 5, whole.length / 2, whole.length - 1)) {
            Files.write(zipped, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> read.users(user -> {}))
                    .isInstanceOf(InvalidSnapshotException.class)
                    .hasMessage(zipped + ":1: the file was changed while it was read");
        }
    }

    @Test
    void what_the_consumer_throws_comes_out_as_it_is() throws Exception {
        Snapshot read = Snapshot.read(file, false);
        for (Throwable thrown : List.of(new IllegalStateException("mine"), new AssertionError("mine"))) {
            assertThatThrownBy(() -> read.users(user -> {
                        if ("12000".equals(user.personalityId())) {
                            sneak(thrown);
                        }
                    }))
                    .isSameAs(thrown);
            assertThat(readers()).isEmpty();
        }
    }

    private static void sneak(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Test
    void an_interrupt_ends_the_reading_and_stays_known() throws Exception {
        Snapshot read = Snapshot.read(file, false);
        try {
            assertThatThrownBy(() -> read.users(user -> Thread.currentThread().interrupt()))
                    .isInstanceOf(IOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void one_reading_within_another_gets_all_users_too() throws Exception {
        Snapshot read = Snapshot.read(file, false);
        int[] inner = {0};

        read.users(user -> {
            if ("5000".equals(user.personalityId())) {
                count(read, inner);
            }
        });

        assertThat(inner[0]).isEqualTo(MANY);
    }

    private static void count(Snapshot read, int[] count) {
        try {
            read.users(user -> count[0]++);
        } catch (IOException | InvalidSnapshotException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void only_the_users_of_the_portals_asked_for_come() throws Exception {
        SnapshotRecord[] records = users(MANY).toArray(SnapshotRecord[]::new);
        Path two = SnapshotFile.of(SnapshotFile.portal("10", "One"), SnapshotFile.portal("20", "Two"))
                .with(records)
                .write(folder.resolve("b.ndjson"));
        var came = new ArrayList<User>();

        Snapshot.read(two, false).only(portal -> "Two".equals(portal.name())).users(came::add);

        assertThat(came).hasSize(MANY / 2).allMatch(user -> "20".equals(user.portal()));
    }
}
