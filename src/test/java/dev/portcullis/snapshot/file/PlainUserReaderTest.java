package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** It reads what we write, and never anything else than Jackson does. */
class PlainUserReaderTest {
    private static final Instant THEN = Instant.parse("2024-02-29T23:59:59Z");
    private static final User WHOLE =
            new User("10", "100", "1000", "Contacts", "Bo", "bo@x.example", true, false, "disabled by itself", THEN);
    private static final User NONE = new User(null, null, null, null, null, null, null, null, null, null);

    private final PlainUserReader reader = new PlainUserReader();

    private User read(byte[] line) {
        byte[] amid = new byte[line.length + 8];
        Arrays.fill(amid, (byte) '}');
        System.arraycopy(line, 0, amid, 5, line.length);
        return reader.read(amid, 5, line.length);
    }

    private static SnapshotRecord parsed(byte[] line) {
        try {
            return SnapshotJson.parse(line, 0, line.length);
        } catch (JacksonException refused) {
            return null;
        }
    }

    /** Whether the reader was sure of it. */
    private boolean agrees(byte[] line) {
        User user = read(line);
        if (user != null) {
            assertThat(user).as(new String(line, StandardCharsets.UTF_8)).isEqualTo(parsed(line));
        }
        return user != null;
    }

    private boolean agrees(String line) {
        return agrees(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void users_as_we_write_them_are_read_without_jackson() {
        List<User> users = List.of(
                WHOLE,
                NONE,
                WHOLE,
                new User("", "", "", "", "", "", false, true, "", THEN),
                new User("10", "100", "1001", "Contacts", "Bœ Ärger", "b😀@x.example", null, true, null, THEN),
                new User(
                        "101", "1", "1001", "Contact", "\u007F\u0080\uFEFF\uFFFE", "''", true, null, "disabled", null));

        for (User user : users) {
            assertThat(read(SnapshotJson.bytes(user))).isEqualTo(user);
        }
    }

    @Test
    void a_value_that_line_after_line_shares_is_one_text() {
        byte[] line = SnapshotJson.bytes(WHOLE);

        assertThat(read(line).userType()).isSameAs(read(line.clone()).userType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\"b", "a\\b", "a\nb", "\u0000", "\uFFFD"})
    void what_is_written_with_an_escape_or_could_be_a_bad_byte_is_left_to_jackson(String odd) {
        assertThat(read(SnapshotJson.bytes(new User(odd, null, null, null, null, null, null, null, null, null))))
                .isNull();
        assertThat(read(SnapshotJson.bytes(new User(null, null, null, null, odd, null, null, null, null, null))))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z", "2026-11-00T10:00:00Z",
                "2026-11-01T24:00:00Z", "2026-11-01T10:60:00Z", "2026-12-31T23:59:60Z", "2026-11-01T10:00:00.5Z",
                "2026-11-01t10:00:00z", "2026-11-01T10:00:00+01:00", "2026-11-01", "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z", "+2026-11-01T10:00:00Z", "-0001-11-01T10:00:00Z", "1969-12-31T23:59:59Z"
            })
    void times_are_those_of_jackson_or_left_to_it(String time) {
        String line = new String(SnapshotJson.bytes(WHOLE), StandardCharsets.UTF_8);

        agrees(line.replace(THEN.toString(), time));
    }

    @Test
    void whatever_byte_is_altered_it_reads_the_same_as_jackson_or_nothing() {
        int sure = 0;
        for (User user : List.of(WHOLE, NONE)) {
            byte[] line = SnapshotJson.bytes(user);
            for (int at = 0; at < line.length; at++) {
                for (int value = 0; value < 256; value++) {
                    byte[] altered = line.clone();
                    altered[at] = (byte) value;
                    sure += agrees(altered) ? 1 : 0;
                }
            }
        }
        assertThat(sure).as("a test that refuses everything tests nothing").isGreaterThan(5_000);
    }

    @Test
    void whatever_is_cut_out_put_in_or_doubled_it_reads_the_same_as_jackson_or_nothing() {
        byte[] line = SnapshotJson.bytes(WHOLE);
        var random = new Random(7);
        for (int round = 0; round < 50_000; round++) {
            int from = random.nextInt(line.length);
            int to = from + random.nextInt(line.length - from + 1);
            int into = random.nextInt(line.length + 1);
            var bytes = new ArrayList<Byte>();
            for (int at = 0; at < into; at++) {
                bytes.add(line[at]);
            }
            for (int at = from; at < to; at++) {
                bytes.add(line[at]);
            }
            for (int at = random.nextBoolean() ? into : Math.max(from, to); at < line.length; at++) {
                bytes.add(line[at]);
            }
            byte[] altered = new byte[bytes.size()];
            for (int at = 0; at < altered.length; at++) {
                altered[at] = bytes.get(at);
            }
            agrees(altered);
        }
    }

    @Test
    void bytes_in_a_name_that_are_no_utf_8_are_left_to_jackson() {
        byte[] line = SnapshotJson.bytes(WHOLE);
        int name = new String(line, StandardCharsets.UTF_8).indexOf("Bo\"");
        var random = new Random(7);
        for (int round = 0; round < 50_000; round++) {
            byte[] altered = line.clone();
            for (int at = name; at < name + 12; at++) {
                if (random.nextBoolean() && altered[at] != '"') {
                    altered[at] = (byte) (0x80 | random.nextInt(128));
                }
            }
            agrees(altered);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"user\",\"portal\":\"10\"}",
                "{\"kind\":\"user\"}",
                "",
                "{",
                "{\"kind\":\"org\",\"id\":\"1\"}",
            })
    void another_shape_is_left_to_jackson(String line) {
        assertThat(agrees(line)).isFalse();
    }

    @Test
    void an_end_of_line_of_windows_is_left_to_jackson() {
        String line = new String(SnapshotJson.bytes(WHOLE), StandardCharsets.UTF_8);

        assertThat(agrees(line + "\r")).isFalse();
    }

    @Test
    void a_line_that_no_user_has_is_left_to_jackson() {
        String name = "x".repeat(100_000);

        assertThat(read(SnapshotJson.bytes(new User(null, null, null, null, name, null, null, null, null, null))))
                .isNull();
    }
}
