package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.report.pack.ForgedPack;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips that were made to write where they should not, to fill the machine, or to show different files to others. */
@Timeout(120)
class HostileZipTest extends CommandLineTest {
    private static final String FORM = "the zip around its files is not as Portcullis writes it";

    @TempDir
    static Path made;

    private static byte[] whole;
    private static Map<String, byte[]> files;

    @BeforeAll
    static void make() throws Exception {
        Path pack = made.resolve("pack.zip");
        Main.run(
                Map.of(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "check",
                "--demo",
                "--out=" + made.resolve("out"),
                "--evidence=" + pack);
        whole = Files.readAllBytes(pack);
        files = ForgedPack.of(pack).files();
    }

    private interface Zipping {
        void add(ZipArchiveOutputStream zip) throws Exception;
    }

    /** The files of a pack that is right, and what is added to them. */
    private static byte[] zip(Zipping before, Zipping after) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            before.add(zip);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                stored(zip, new ZipArchiveEntry(file.getKey()), file.getValue());
            }
            after.add(zip);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws Exception {
        entry.setMethod(ZipArchiveOutputStream.STORED);
        entry.setSize(content.length);
        var crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static Zipping entry(String name) {
        return zip -> stored(zip, new ZipArchiveEntry(name), new byte[] {1});
    }

    private static void link(ZipArchiveOutputStream zip) throws Exception {
        var entry = new ZipArchiveEntry("inputs/link");
        entry.setUnixMode(0120777);
        stored(zip, entry, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
    }

    private static void bomb(ZipArchiveOutputStream zip) throws Exception {
        zip.setLevel(Deflater.BEST_COMPRESSION);
        zip.putArchiveEntry(new ZipArchiveEntry("inputs/bomb"));
        for (int megabyte = 0; megabyte < 64; megabyte++) {
            zip.write(new byte[1 << 20]);
        }
        zip.closeArchiveEntry();
    }

    private static Arguments hostile(String what, Zipping adding, String... words) {
        return Arguments.of(what, adding, words);
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                hostile("parent", entry("../evil"), "'../evil' in it names a place outside"),
                hostile("deep parent", entry("reports/../../evil"), "names a place outside"),
                hostile("absolute", entry("/tmp/evil"), "'/tmp/evil' in it names a place outside"),
                hostile("drive", entry("C:/evil"), "'C:/evil' in it names a place outside"),
                hostile("stream", entry("inputs/waivers.yaml:evil"), "not every system can write"),
                hostile("device", entry("inputs/nul.txt"), "not every system can write"),
                hostile("folder", entry("inputs/"), "'inputs/' in it is a folder"),
                hostile("twice", entry("manifest.json"), "'manifest.json' in it is there twice"),
                hostile("case", entry("Manifest.json"), "which some systems take for the same"),
                hostile("case of a folder", entry("Inputs/x"), "which some systems take for the same"),
                hostile("file as folder", entry("manifest.json/x"), "lies in a folder that is a file"),
                hostile("folder as file", entry("inputs"), "'inputs' in it is a file and a folder"),
                hostile("line end", entry("x\n::error::y"), "not every system can write"),
                hostile("link", HostileZipTest::link, "'inputs/link' in it is a symbolic link"),
                hostile("bomb", HostileZipTest::bomb, "'inputs/bomb' in it is compressed"));
    }

    private void assertRefused(byte[] zip, String... words) throws Exception {
        Path pack = Files.write(folder.resolve("hostile.zip"), zip);

        Run run = run("verify", pack.toString());

        assertMistake(run, "portcullis: '" + pack + "': ");
        for (String word : words) {
            assertThat(run.err()).contains(word);
        }
        assertThat(run.err().lines()).hasSize(1);
        assertThat(list(folder)).containsExactly("hostile.zip");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void an_entry_that_no_pack_has_is_refused_by_name(String what, Zipping adding, String[] words) throws Exception {
        assertRefused(zip(zip -> {}, adding), words);
    }

    /** The library behind takes a backslash for a slash, some systems do, others do not. */
    @Test
    void a_backslash_in_a_name_is_refused() throws Exception {
        String zip = new String(zip(none -> {}, entry("a#b")), StandardCharsets.ISO_8859_1);

        assertRefused(zip.replace("a#b", "a\\b").getBytes(StandardCharsets.ISO_8859_1), "not every system can write");
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    @Test
    void the_zip_is_the_one_that_portcullis_writes_or_none() throws Exception {
        Zipping nothing = zip -> {};
        byte[] text = "evil".getBytes(StandardCharsets.UTF_8);

        assertRefused(joined(whole, text), FORM, "byte " + whole.length, "after 'snapshot.ndjson'");
        assertRefused(joined(text, whole), FORM, "something before its first file");
        assertRefused(zip(zip -> zip.writePreamble(text), nothing), FORM, "something before its first file");
        assertRefused(joined(whole, whole), FORM);
        assertRefused(zip(nothing, zip -> zip.setComment("evil")), FORM);
        assertRefused(zip(nothing, nothing), FORM, "byte 10");
    }

    @Test
    void a_zip_that_counts_more_bytes_than_it_has_is_refused() throws Exception {
        // A file that many names share: each is small, together they would fill a disk.
        int listing = listing();
        byte[] shared = whole.clone();
        for (int at = listing; shared[at + 2] == 1; at += 46 + shared[at + 28] + shared[at + 30] + shared[at + 32]) {
            Arrays.fill(shared, at + 20, at + 28, (byte) 0);
            Arrays.fill(shared, at + 42, at + 46, (byte) 0);
            shared[at + 22] = 0x0d;
            shared[at + 26] = 0x0d;
        }

        assertRefused(shared, "is more than the zip can hold");
    }

    /** Where the list of files begins, as the end of the zip says: a workbook in it is a zip too. */
    private int listing() {
        int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("PK\5\6");
        return ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100, 50_000})
    void a_zip_that_was_cut_is_refused(int length) throws Exception {
        assertRefused(Arrays.copyOf(whole, length), "it is no zip, or it was cut");
        assertRefused(Arrays.copyOf(whole, whole.length - 1 - length));
    }

    @Test
    void a_file_whose_bytes_are_gone_is_refused() throws Exception {
        // The list of files names a place behind the end.
        int listing = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        byte[] moved = whole.clone();
        moved[listing + 44] = 0x7f;

        assertRefused(moved);
    }
}
