package dev.portcullis.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Org;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that was cut, altered or joined is never judged. */
class RefusedSnapshotTest {
    @TempDir
    Path folder;

    private Path file;
    private String text;
    private List<String> lines;

    @BeforeEach
    void five_lines() throws Exception {
        file = SnapshotFile.of(
                        new Org("1", "Acme", null, null),
                        SnapshotFile.portal("10", "Acme"),
                        SnapshotFile.user("10", "100", "1", "a@x.example", true))
                .write(folder.resolve("a.ndjson"));
        text = Files.readString(file);
        lines = new ArrayList<>(Files.readAllLines(file));
    }

    private void refused(String content, long line, String... words) throws IOException {
        Files.writeString(file, content);
        refused(file, false, line, words);
    }

    private static void refused(Path file, boolean unsealed, long line, String... words) {
        assertThatThrownBy(() -> Snapshot.read(file, unsealed))
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessageStartingWith(file + ":" + line + ": ")
                .hasMessageContainingAll(words)
                .message()
                .doesNotContain("\n", "dev.portcullis", "java.", "tools.jackson");
    }

    private String joined() {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void an_empty_file_is_refused() throws Exception {
        refused("", 1, "empty");
    }

    @Test
    void a_file_without_a_header_is_refused() throws Exception {
        lines.remove(0);
        refused(joined(), 1, "the first line must be of kind 'snapshot'");
    }

    @Test
    void another_version_is_refused() throws Exception {
        refused(text.replace("\"version\":1", "\"version\":2"), 1, "version 2, expected 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collectedAt", "source"})
    void a_header_without_what_reports_need_is_refused(String key) throws Exception {
        refused(text.replaceFirst("\"" + key + "\":\"[^\"]*\",", ""), 1, "lacks", key);
    }

    @Test
    void a_cut_file_is_refused_with_its_line() throws Exception {
        int middle = text.indexOf("portal\"", text.indexOf("\"kind\":\"portal\""));
        refused(text.substring(0, middle), 3, "the file may have been cut here");
    }

    @Test
    void every_cut_in_the_middle_of_the_file_is_refused() throws Exception {
        for (int length = 0; length < text.length() - 1; length++) {
            Path cut = Files.writeString(folder.resolve("cut.ndjson"), text.substring(0, length));
            assertThatThrownBy(() -> Snapshot.read(cut, false))
                    .as("cut after %s bytes", length)
                    .isInstanceOf(InvalidSnapshotException.class);
        }
    }

    @Test
    void a_file_cut_at_the_end_of_a_line_is_refused() throws Exception {
        lines.remove(4);
        refused(joined(), 5, "the end line is missing, the file was cut");
    }

    @Test
    void every_altered_byte_is_refused() throws Exception {
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        int sealed = text.indexOf("{\"kind\":\"end\"");
        for (int at = 0; at < sealed; at++) {
            byte[] altered = original.clone();
            altered[at] ^= 1;
            Path one = Files.write(folder.resolve("altered.ndjson"), altered);
            assertThatThrownBy(() -> Snapshot.read(one, false))
                    .as("byte %s altered", at)
                    .isInstanceOf(InvalidSnapshotException.class);
        }
    }

    @Test
    void an_altered_value_is_told_from_the_digest() throws Exception {
        refused(text.replace("a@x.example", "b@x.example"), 5, "the file was altered", "--unsealed");
    }

    @Test
    void two_files_joined_are_refused() throws Exception {
        refused(text + text, 6, "two files may have been joined");
    }

    @Test
    void a_wrong_number_of_records_is_refused() throws Exception {
        refused(text.replace("\"records\":4", "\"records\":5"), 5, "counts 5 records, the file has 4");
    }

    @Test
    void a_wrong_digest_is_refused() throws Exception {
        refused(text.replaceFirst("\"sha256\":\"....", "\"sha256\":\"0000"), 5, "the end line says 0000");
    }

    @Test
    void kinds_out_of_order_are_refused() throws Exception {
        lines.add(1, lines.remove(2));
        refused(joined(), 3, "out of order");
    }

    @Test
    void a_second_header_is_refused() throws Exception {
        lines.add(1, lines.get(0));
        refused(joined(), 2, "a second header");
    }

    @Test
    void a_second_org_is_refused() throws Exception {
        lines.add(2, lines.get(1));

        refused(joined(), 3, "a second org");
        refused(file, true, 3, "a second org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"nonsense"}                          | its 'kind' is missing or unknown
            {}                                           | its 'kind' is missing or unknown
            {"kind":5}                                   | its 'kind' is missing or unknown
            5                                            | its 'kind' is missing or unknown
            []                                           | no JSON object
            ``                                           | no JSON object
            null                                         | it is empty
            {"kind":"org","name":{}}                     | 'name' is of the wrong type
            {"kind":"org","name":5}                      | 'name' is of the wrong type
            {"kind":"org","name":true}                   | 'name' is of the wrong type
            {"kind":"portal","active":"true"}            | 'active' is of the wrong type
            {"kind":"portal","active":1}                 | 'active' is of the wrong type
            {"kind":"portal","createdTime":"yesterday"}  | 'createdTime' is of the wrong type
            {"kind":"portal","createdTime":"+1000000000-01-01T00:00:00Z"} | 'createdTime' is of the wrong type
            {"kind":"portal","createdTime":"-0001-01-01T00:00:00Z"} | 'createdTime' is of the wrong type
            {"kind":"snapshot","version":1,"scopes":[null]} | 'scopes.0' is of the wrong type
            {"kind":"userType","reportedUsers":1.5}      | 'reportedUsers' is of the wrong type
            {"kind":"userType","reportedUsers":"5"}      | 'reportedUsers' is of the wrong type
            {"kind":"userType","modules":{}}             | 'modules' is of the wrong type
            {"kind":"userType","modules":[null]}         | 'modules.0' is of the wrong type
            {"kind":"userType","modules":[{"permissions":{"view":"yes"}}]} | 'modules.0.permissions.view' is of the wrong
            {"kind":"coverage"}                          | needs a 'resource' and a 'state'
            {"kind":"coverage","resource":"users","state":"green"} | one of collected, refused
            {"kind":"org"} x                             | not JSON
            {"kind":"org"                                | not JSON
            kind: org                                    | not JSON
            """)
    void a_line_that_is_no_record_is_refused_sealed_or_not(String line, String problem) throws Exception {
        lines.set(1, line == null ? "" : line);
        Files.writeString(file, joined());

        refused(file, false, 2, problem);
        refused(file, true, 2, problem);
    }

    @Test
    void binary_junk_is_refused() throws Exception {
        byte[] junk = new byte[5_000];
        new java.util.Random(7).nextBytes(junk);
        Files.write(file, junk);

        refused(file, true, 1, "not JSON");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws Exception {
        Files.write(file, text.replace("\"Acme\"", "\"Ärger\"").getBytes(StandardCharsets.ISO_8859_1));

        refused(file, true, 2, "not JSON");
    }

    @Test
    void unknown_keys_are_ignored_and_missing_ones_are_null() throws Exception {
        lines.set(1, "{\"kind\":\"org\",\"colour\":{\"deep\":[1]},\"name\":\"New\"}");
        Files.writeString(file, joined());

        assertThat(Snapshot.read(file, true).org()).isEqualTo(new Org(null, "New", null, null));
    }

    @Test
    void unsealed_accepts_a_missing_end_line_and_says_so() throws Exception {
        lines.remove(4);
        Files.writeString(file, joined());

        Snapshot read = Snapshot.read(file, true);

        assertThat(read.sealed()).isFalse();
        assertThat(read.portals()).hasSize(1);
    }

    @Test
    void unsealed_accepts_a_wrong_end_line_and_says_so() throws Exception {
        Files.writeString(file, text.replace("Acme", "Acne"));

        Snapshot read = Snapshot.read(file, true);

        assertThat(read.sealed()).isFalse();
        assertThat(read.org().name()).isEqualTo("Acne");
    }

    @Test
    void unsealed_says_nothing_against_a_file_in_order() throws Exception {
        assertThat(Snapshot.read(file, true).sealed()).isTrue();
    }

    @Test
    void unsealed_does_not_accept_an_empty_file() throws Exception {
        Files.writeString(file, "");

        refused(file, true, 1, "empty");
    }

    private byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_truncated_gz_is_refused_wherever_it_was_cut() throws Exception {
        byte[] whole = zipped();
        for (int length = 0; length < whole.length; length += 7) {
            Path cut = Files.write(folder.resolve("cut.ndjson.gz"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Snapshot.read(cut, true))
                    .as("cut after %s bytes", length)
                    .isInstanceOf(InvalidSnapshotException.class)
                    .hasMessageContaining("cut");
        }
    }

    @Test
    void a_gz_that_was_altered_is_refused() throws Exception {
        byte[] altered = zipped();
        altered[altered.length - 6] ^= 1;
        Path damaged = Files.write(folder.resolve("a.ndjson.gz"), altered);

        refused(damaged, true, 5, "altered");
    }

    @Test
    void a_gz_that_is_not_zipped_is_refused() throws Exception {
        Path misnamed = Files.writeString(folder.resolve("a.ndjson.gz"), text);

        refused(misnamed, false, 1, "it is not zipped");
    }

    @Test
    void a_line_that_swells_beyond_any_record_is_refused_with_its_number() throws Exception {
        Path swelling = folder.resolve("a.ndjson.gz");
        try (var zip = new GZIPOutputStream(Files.newOutputStream(swelling))) {
            zip.write((lines.get(0) + "\n").getBytes(StandardCharsets.UTF_8));
            for (int mebibyte = 0; mebibyte < 65; mebibyte++) {
                zip.write(new byte[1 << 20]);
            }
        }

        refused(swelling, true, 2, "longer than 64 MiB");
    }

    @Test
    void a_snapshot_that_changes_between_two_readings_is_refused() throws Exception {
        Snapshot read = Snapshot.read(file, false);
        Files.writeString(file, text.replace("a@x.example", "b@x.example"));

        assertThatThrownBy(() -> read.users(user -> {}))
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void a_snapshot_that_loses_users_between_two_readings_is_refused() throws Exception {
        Snapshot read = Snapshot.read(file, false);
        lines.remove(3);
        Files.writeString(file, joined());

        assertThatThrownBy(() -> read.users(user -> {})).isInstanceOf(InvalidSnapshotException.class);
    }
}
