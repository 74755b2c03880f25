package dev.portcullis.fetch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.fetch.setup.CheckpointFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The file that a run leaves behind: what it holds, whom it belongs to, and what becomes of it when it is damaged. */
class CheckpointTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final String CLIENT = "1000.CLIENT";

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private Path file() {
        return folder.resolve("s.ndjson.checkpoint");
    }

    private static Belonging belonging(Instant at) {
        return Belonging.of("portcullis 1", URI.create("https://api.example"), "v8", CLIENT, List.of("P"), at);
    }

    private Checkpoint open(boolean resume, Belonging belonging) throws Exception {
        return Checkpoint.open(new CheckpointFile(file(), resume), belonging, warnings::add);
    }

    private Checkpoint fresh() throws Exception {
        return open(false, belonging(NOW));
    }

    private Checkpoint resumed() throws Exception {
        return open(true, belonging(NOW.plusSeconds(60)));
    }

    private static HeldAnswer answer(String target, String body) {
        return new HeldAnswer(target, 200, new Buffer().writeUtf8(body));
    }

    private static String body(Checkpoint checkpoint, String target) throws Exception {
        HeldAnswer held = checkpoint.held(target);
        return held == null ? "nothing" : held.status() + " " + held.body().readString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_kept_is_there_again_for_a_run_that_resumes() throws Exception {
        String large = "é".repeat(300_000);
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a?page=1", "{}"));
            checkpoint.keep(answer("/a?page=2", large));
            checkpoint.keep(new HeldAnswer("/b", 204, new Buffer()));
            assertThat(body(checkpoint, "/a?page=2")).isEqualTo("200 " + large);
        }
        try (var checkpoint = resumed()) {
            assertThat(body(checkpoint, "/a?page=1")).isEqualTo("200 {}");
            assertThat(body(checkpoint, "/a?page=1")).as("again").isEqualTo("200 {}");
            assertThat(body(checkpoint, "/a?page=2")).isEqualTo("200 " + large);
            assertThat(body(checkpoint, "/b")).isEqualTo("204 ");
            assertThat(checkpoint.holds("/a?page=3")).isFalse();
            assertThat(body(checkpoint, "/a?page=3")).isEqualTo("nothing");
            assertThat(checkpoint.collectedAt()).isEqualTo(NOW);
        }
        assertThat(warnings).isEmpty();
        assertThat(Files.size(file())).as("packed").isLessThan(10_000);
    }

    @Test
    void a_later_answer_takes_the_place_of_an_earlier_one_and_a_forgotten_one_is_gone() throws Exception {
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a", "old"));
            checkpoint.keep(answer("/a", "new"));
            checkpoint.keep(answer("/b", "b"));
            checkpoint.forget("/b");
            checkpoint.forget("/never");
        }
        try (var checkpoint = resumed()) {
            assertThat(body(checkpoint, "/a")).isEqualTo("200 new");
            assertThat(checkpoint.holds("/b")).isFalse();
        }
    }

    @Test
    void a_record_torn_at_any_byte_is_cut_off_and_the_others_stand() throws Exception {
        long before;
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a", "first"));
            before = Files.size(file());
            checkpoint.keep(answer("/b", "second"));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = (int) before; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (var checkpoint = resumed()) {
                assertThat(body(checkpoint, "/a")).as("cut at %s", length).isEqualTo("200 first");
                assertThat(checkpoint.holds("/b")).isFalse();
                checkpoint.keep(answer("/c", "third"));
            }
            try (var checkpoint = resumed()) {
                assertThat(body(checkpoint, "/a") + body(checkpoint, "/c")).isEqualTo("200 first200 third");
            }
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_file_cut_anywhere_before_its_first_answer_is_begun_anew() throws Exception {
        fresh().close();
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            warnings.clear();
            Files.write(file(), Arrays.copyOf(whole, length));
            resumed().close();
            assertThat(warnings).as("cut at %s", length).hasSize(1);
            assertThat(Files.size(file())).isEqualTo(whole.length);
        }
    }

    @Test
    void a_byte_changed_anywhere_never_gives_a_wrong_answer() throws Exception {
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a", "first"));
            checkpoint.keep(answer("/b", "second"));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x41;
            Files.write(file(), changed);
            warnings.clear();
            try (var checkpoint = resumed()) {
                String held = body(checkpoint, "/a") + " " + body(checkpoint, "/b");
                assertThat(held).as("changed at %s", at).isIn("nothing nothing", "200 first nothing");
                assertThat(checkpoint.collectedAt()).isIn(NOW, NOW.plusSeconds(60));
            }
            assertThat(warnings).allMatch(warning -> warning.contains("damaged") || warning.contains("cut short"));
        }
    }

    @Test
    void what_is_no_checkpoint_at_all_is_told_and_replaced() throws Exception {
        Files.writeString(file(), "{\"kind\":\"snapshot\"}\n".repeat(10));
        try (var checkpoint = resumed()) {
            assertThat(checkpoint.collectedAt()).isEqualTo(NOW.plusSeconds(60));
        }
        assertThat(warnings).singleElement().asString().contains("damaged").contains(file().toString());
    }

    @Test
    void without_resume_an_old_one_is_replaced_without_a_word() throws Exception {
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a", "first"));
        }
        try (var checkpoint = fresh()) {
            assertThat(checkpoint.holds("/a")).isFalse();
        }
        assertThat(warnings).isEmpty();
    }

    static Stream<Arguments> others() {
        URI api = URI.create("https://api.example");
        List<String> portal = List.of("P");
        return Stream.of(
                Arguments.of("version of this program", Belonging.of("portcullis 2", api, "v8", CLIENT, portal, NOW)),
                Arguments.of(
                        "address or client",
                        Belonging.of("portcullis 1", URI.create("https://other.example"), "v8", CLIENT, portal, NOW)),
                Arguments.of("address or client", Belonging.of("portcullis 1", api, "v8", "1000.OTHER", portal, NOW)),
                Arguments.of("Zoho's API", Belonging.of("portcullis 1", api, "v7", CLIENT, portal, NOW)),
                Arguments.of("other portals", Belonging.of("portcullis 1", api, "v8", CLIENT, List.of(), NOW)),
                Arguments.of(
                        "24 hours", belonging(NOW.plus(Duration.ofHours(24)).plusSeconds(1))),
                Arguments.of("24 hours", belonging(NOW.minusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void one_of_another_collection_is_told_and_replaced(String words, Belonging other) throws Exception {
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a", "first"));
        }
        try (var checkpoint = open(true, other)) {
            assertThat(checkpoint.holds("/a")).isFalse();
            assertThat(checkpoint.collectedAt()).isEqualTo(other.collectedAt());
        }
        assertThat(warnings).singleElement().asString().contains(words).contains("anew");
    }

    @Test
    void one_a_day_old_is_resumed_still_and_the_order_of_portals_does_not_matter() throws Exception {
        URI api = URI.create("https://api.example");
        open(false, Belonging.of("t", api, "v8", CLIENT, List.of("B", "A"), NOW))
                .close();
        open(true, Belonging.of("t", api, "v8", CLIENT, List.of("A", "B"), NOW.plus(Duration.ofHours(24))))
                .close();
        assertThat(warnings).isEmpty();
    }

    @Test
    void one_that_is_not_there_is_told() throws Exception {
        resumed().close();
        assertThat(warnings).singleElement().asString().contains("cut short");
    }

    @Test
    void a_second_run_is_refused_while_the_first_goes_on() throws Exception {
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a", "first"));
            assertThatThrownBy(this::resumed)
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("another run is collecting into this file");
            assertThat(body(checkpoint, "/a")).isEqualTo("200 first");
        }
        resumed().close();
    }

    @Test
    void it_is_for_its_owner_alone_and_holds_no_credential() throws Exception {
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-r--")));
        fresh().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain(CLIENT);
    }

    @Test
    void it_is_never_written_through_a_link_or_into_a_folder() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
        Files.createSymbolicLink(file(), elsewhere);
        assertThatThrownBy(this::fresh).isInstanceOf(FileSystemException.class);
        assertThat(elsewhere).hasContent("mine");

        Files.delete(file());
        Files.createDirectory(file());
        assertThatThrownBy(this::fresh).isInstanceOf(FileSystemException.class).hasMessageContaining("no regular file");
    }

    @Test
    void deleting_it_leaves_nothing() throws Exception {
        try (var checkpoint = fresh()) {
            checkpoint.keep(answer("/a", "first"));
            checkpoint.delete();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
