package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.End;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** It reads what we write, and never anything else than databind does: what it does not read, databind is asked for. */
class PlainRecordReaderTest {
    private static final Instant THEN = Instant.parse("2024-02-29T23:59:59Z");
    private static final Permissions VIEW = new Permissions(true, false, null, true, false, true, null);
    private static final Module MODULE = new Module(
            "7",
            "Deals",
            "Deals",
            "private",
            VIEW,
            List.of("Contact", "Owner"),
            List.of(new Field("71", "Amount", true, null), new Field("72", "Lines", null, VIEW)),
            List.of(new Module.Layout("8", "Standard")),
            new Module.View("9", "All", "custom_view"));
    private static final Org ORG = new Org("1", "Acme", "production", "enterprise");
    private static final Portal PORTAL = new Portal("10", "Ärger \"x\"", true, THEN, THEN, "active", "PEM\n");
    private static final List<SnapshotRecord> WHOLE = List.of(
            new Header(1, THEN, "https://x.example", "v8", "portcullis", List.of("A.READ", "B.READ")),
            ORG,
            PORTAL,
            new UserType("10", "100", "Vendor", false, true, 12L, THEN, "Contacts", List.of(MODULE)),
            new HubUser("5", "Ann", "ann@x.example", "active", "Regular User", "CEO", "Administrator"),
            new FieldMetadata("Deals", "71", "Amount", "Amount €", true, false, null),
            new Coverage("users", "100", "refused", 3L, "NO_PERMISSION", 403, "Not allowed 😀."),
            new End(12, "abc"));
    private static final List<SnapshotRecord> BARE = List.of(
            new Header(1, THEN, "", null, null, null),
            new Org(null, null, null, null),
            new Portal(null, null, null, null, null, null, null),
            new UserType(null, null, null, null, null, null, null, null, null),
            new UserType(null, null, null, null, null, null, null, null, List.of()),
            new UserType(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Module(null, null, null, null, null, null, null, null, null))),
            new HubUser(null, null, null, null, null, null, null),
            new FieldMetadata(null, null, null, null, null, null, null),
            new Coverage("users", null, "collected", null, null, null, null),
            new End(0, ""));
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "\"\"",
            "\"x\"",
            "\"true\"",
            "\"7\"",
            "\" \"",
            "\"null\"",
            "0",
            "-0",
            "7",
            "-1",
            "01",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1.0",
            "1e2",
            "0.5",
            "1e99999999999",
            "9".repeat(2_000),
            "NaN",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[\"x\"]",
            "[7]",
            "[{}]",
            "[true]",
            "{\"id\":\"1\"}",
            "{\"kind\":\"org\"}",
            "{\"view\":true}",
            "\"2026-11-01T10:00:00Z\"",
            "\"2026-02-30T10:00:00Z\"",
            "\"\\u0041\"",
            "\"\\uD800\"",
            "\"kind\"",
            "",
            "'x'",
            "[".repeat(600) + "]".repeat(600));

    private static SnapshotRecord read(byte[] line) {
        byte[] amid = new byte[line.length + 8];
        Arrays.fill(amid, (byte) '}');
        System.arraycopy(line, 0, amid, 5, line.length);
        return PlainRecordReader.read(amid, 5, line.length);
    }

    private static SnapshotRecord parsed(byte[] line) {
        try {
            return SnapshotJson.parse(line, 0, line.length);
        } catch (JacksonException refused) {
            return null;
        }
    }

    /** Whether the reader was sure of it. */
    private static boolean agrees(byte[] line) {
        SnapshotRecord record = read(line);
        if (record != null && !record.equals(parsed(line))) {
            assertThat(record).as(new String(line, StandardCharsets.UTF_8)).isEqualTo(parsed(line));
        }
        return record != null;
    }

    private static boolean agrees(String line) {
        return agrees(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(SnapshotRecord record) {
        return new String(SnapshotJson.bytes(record), StandardCharsets.UTF_8);
    }

    static Stream<SnapshotRecord> examples() {
        return Stream.concat(WHOLE.stream(), BARE.stream());
    }

    static List<SnapshotRecord> whole() {
        return WHOLE;
    }

    @Test
    void every_kind_but_the_users_has_an_example() {
        assertThat(Stream.concat(WHOLE.stream().<Class<?>>map(Object::getClass), Stream.of(User.class)))
                .containsExactlyInAnyOrder(SnapshotRecord.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_we_write_is_read_without_databind(SnapshotRecord record) {
        assertThat(read(SnapshotJson.bytes(record))).isEqualTo(record);
        assertThat(agrees(line(record) + " \r")).isTrue();
        assertThat(agrees(" " + line(record).replace("\":", "\" : "))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatever_byte_is_altered_it_reads_the_same_as_databind_or_nothing(SnapshotRecord record) {
        byte[] line = SnapshotJson.bytes(record);
        int sure = 0;
        for (int at = 0; at < line.length; at++) {
            byte[] altered = line.clone();
            for (int value = 0; value < 256; value++) {
                altered[at] = (byte) value;
                sure += agrees(altered) ? 1 : 0;
            }
        }
        assertThat(sure).as("a test that refuses everything tests nothing").isGreaterThan(line.length);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatever_is_cut_out_put_in_or_doubled_it_reads_the_same_as_databind_or_nothing(SnapshotRecord record) {
        byte[] line = SnapshotJson.bytes(record);
        var random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            int from = random.nextInt(line.length);
            int to = from + random.nextInt(line.length - from + 1);
            int into = random.nextInt(line.length + 1);
            int rest = random.nextBoolean() ? into : Math.max(from, to);
            var altered = new ByteArrayOutputStream();
            altered.write(line, 0, into);
            altered.write(line, from, to - from);
            altered.write(line, rest, line.length - rest);
            agrees(altered.toByteArray());
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void values_of_every_type_at_every_place_are_read_the_same_as_by_databind_or_not(SnapshotRecord record) {
        String line = line(record);
        Matcher place = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|true|false|null|\\d+|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}")
                .matcher(line);
        int sure = 0;
        for (int from = 0; place.find(from); from = place.start() + 1) {
            for (String other : VALUES) {
                sure += agrees(line.substring(0, place.start()) + other + line.substring(place.end())) ? 1 : 0;
            }
        }
        assertThat(sure).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void unknown_keys_are_read_the_same_as_by_databind_or_not(SnapshotRecord record) {
        String line = line(record);
        for (String key : List.of("x", "rank", "label", "kind", "Portal", "", "\\u0078", "default", "id")) {
            for (String value : VALUES) {
                agrees(line.replaceFirst(",", ",\"" + key + "\":" + Matcher.quoteReplacement(value) + ","));
                agrees(line.substring(0, line.length() - 1) + ",\"" + key + "\":" + value + "}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void keys_in_any_order_missing_or_twice_are_read_the_same_as_by_databind_or_not(SnapshotRecord record) {
        String line = line(record);
        List<String> parts = List.of(line.substring(1, line.length() - 1).split(",(?=\"\\w+\":)"));
        var random = new Random(7);
        int sure = 0;
        for (int round = 0; round < 5_000; round++) {
            List<String> some = new ArrayList<>(parts.subList(1, parts.size()));
            if (random.nextBoolean()) {
                Collections.shuffle(some, random);
            }
            some.removeIf(part -> random.nextInt(8) == 0);
            if (random.nextInt(4) == 0) {
                some.add(random.nextInt(some.size() + 1), parts.get(random.nextInt(parts.size())));
            }
            some.add(random.nextInt(8) == 0 ? some.size() : 0, parts.get(0));
            sure += agrees("{" + String.join(",", some) + "}") ? 1 : 0;
        }
        assertThat(sure).isGreaterThan(100);
    }

    @Test
    void a_line_that_lacks_what_a_later_version_added_is_read_without_databind() {
        assertThat(read("{\"kind\":\"org\",\"name\":\"n\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Org(null, "n", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\"b", "a\\b", "a\nb", "\u0000", "\uFFFD", "\u007F\u0080\uFEFF\uFFFE", "b😀"})
    void odd_characters_come_back_as_they_were(String odd) {
        var org = new Org(odd, null, odd, null);

        assertThat(read(SnapshotJson.bytes(org))).isEqualTo(org);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-00-01T10:00:00Z",
                "2026-11-00T10:00:00Z",
                "2026-11-01T24:00:00Z",
                "2026-11-01T10:60:00Z",
                "2026-12-31T23:59:60Z",
                "2026-11-01T10:00:00.5Z",
                "2026-11-01t10:00:00z",
                "2026-11-01T10:00:00+01:00",
                "2026-11-01",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "+2026-11-01T10:00:00Z",
                "-0001-11-01T10:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2026-11-01T10:00:0٣Z",
                "",
                " 2026-11-01T10:00:00Z",
                "2026-11-01T10:00:00Z ",
                "2026-11-01T10:00:00Z\\\"",
                "2026-11-01T10:00:0\\u0030Z",
                "2026-11-01T10:00:00Z\\u0000"
            })
    void times_are_those_of_databind_or_left_to_it(String time) {
        agrees(line(PORTAL).replace(THEN.toString(), time));
    }

    @Test
    void bytes_in_a_name_that_are_no_utf_8_are_read_the_same_as_by_databind_or_not() {
        byte[] line = SnapshotJson.bytes(ORG);
        int name = line(ORG).indexOf("Acme\"");
        var random = new Random(7);
        int sure = 0;
        for (int round = 0; round < 50_000; round++) {
            byte[] altered = line.clone();
            for (int at = name; at < name + 4; at++) {
                if (random.nextBoolean()) {
                    altered[at] = (byte) (0x80 | random.nextInt(128));
                }
            }
            sure += agrees(altered) ? 1 : 0;
        }
        assertThat(sure).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"kind\":\"other\"}",
                "{\"kind\":\"user\"}",
                "{\"kind\":7}",
                "{\"kind\":null}",
                "{\"id\":\"1\",\"kind\":\"org\"}",
                "{\"kind\":\"org\"}{}",
                "{\"kind\":\"org\"},",
                "{\"kind\":\"end\"}",
                "{\"kind\":\"snapshot\",\"version\":null}",
                "{\"kind\":\"org\",\"id\":\"1\",\"id\":\"1\"}",
                "{\"kind\":\"org\",\"id\":\"1\",\"of a later version\":\"1\"}",
                "{\"kind\":\"org\",\"name\":\"n\",\"id\":\"1\"}",
            })
    void what_is_odd_is_left_to_databind(String line) {
        assertThat(agrees(line)).isFalse();
    }
}
