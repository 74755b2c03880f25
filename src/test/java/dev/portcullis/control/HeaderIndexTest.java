package dev.portcullis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.given.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header that was read when the program was built says the same as one that is read now. */
class HeaderIndexTest {
    private static final Path SHIPPED = Path.of("rules");

    @TempDir
    Path folder;

    @Test
    void every_shipped_header_says_what_it_says_when_it_is_read() throws Exception {
        HeaderIndex index = HeaderIndex.read(HeaderIndex.bytes(catalogue(SHIPPED)));

        // Another comment in the YAML, so that no index knows the text.
        Catalogue read = catalogue(copyWith("/* # read anew\n"));

        assertThat(read.files()).hasSizeGreaterThan(40);
        for (RuleFile file : read.files()) {
            String shipped = file.text().replaceFirst("/\\* # read anew\n", "/*\n");
            assertThat(known(index, shipped, file.control())).isEqualTo(file.control());
            assertThat(known(index, file.text(), file.control())).isNull();
        }
    }

    @Test
    void values_of_all_kinds_come_back() throws Exception {
        Pack pack = new Pack(folder.resolve("pack"));
        pack.file("area/X-1.drl", """
                /* id: X-1
                   title: Ä title 🙂
                   severity: low
                   subject: field
                   needs: [user-type]
                   rationale: Why.
                   remediation: Do.
                   frameworks: { soc2: [CC6.1, CC6.2], gdpr: ["32"] }
                   mended-by: remove-field
                   replaces: true
                   guards: { gdpr: { "32": { days: { max: 60 } } } }
                   parameters:
                     days: { type: integer, default: 30, min: 1, max: 90, description: Days }
                     names: { type: list of text, default: [], description: Names, not-applicable-when-empty: true }
                     pairs: { type: list of pairs, default: [[a, b]], description: Pairs }
                     word: { type: text, default: "", description: A word }
                     flag: { type: boolean, default: true, description: A flag }
                */
                rule "X-1" when then end
                """);
        Catalogue catalogue = Pack.read(pack);
        RuleFile file = catalogue.files().iterator().next();

        Control known = known(HeaderIndex.read(HeaderIndex.bytes(catalogue)), file.text(), file.control());

        assertThat(known).isEqualTo(file.control());
        assertThat(known.parameters().keySet()).containsExactly("days", "names", "pairs", "word", "flag");
    }

    @Test
    void a_file_of_another_name_is_read() throws Exception {
        Catalogue catalogue = catalogue(SHIPPED);
        RuleFile file = catalogue.files().iterator().next();
        HeaderIndex index = HeaderIndex.read(HeaderIndex.bytes(catalogue));

        assertThat(index.control(HeaderReader.yaml(file.text()), "ELSE-01", "f", "f", 1))
                .isNull();
    }

    @Test
    void an_index_of_another_form_or_cut_short_knows_nothing() throws Exception {
        Catalogue catalogue = catalogue(SHIPPED);
        RuleFile file = catalogue.files().iterator().next();
        byte[] bytes = HeaderIndex.bytes(catalogue);
        byte[] other = bytes.clone();
        other[5]++;

        assertThat(known(HeaderIndex.read(other), file.text(), file.control())).isNull();
        for (int length : new int[] {0, 1, 30, 100, 1000}) {
            HeaderIndex cut = HeaderIndex.read(Arrays.copyOf(bytes, length));
            assertThat(known(cut, file.text(), file.control()))
                    .as("%d bytes", length)
                    .isNull();
        }
    }

    @Test
    void a_damaged_index_ends_no_run() throws Exception {
        Catalogue one = catalogue(SHIPPED).only("USR-02");
        RuleFile file = one.files().iterator().next();
        byte[] bytes = HeaderIndex.bytes(one);

        for (int place = 0; place < bytes.length; place++) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= (byte) 0xa5;
            assertThatCode(() -> known(HeaderIndex.read(damaged), file.text(), file.control()))
                    .as("byte %d", place)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_build_writes_the_index_where_the_program_looks_for_it() throws Exception {
        Path classes = folder.resolve("classes");
        Path packageFolder = Files.createDirectories(classes.resolve("dev/portcullis/control"));

        HeaderIndex.main(new String[] {SHIPPED.toString(), classes.toString()});

        assertThat(packageFolder.resolve("headers.bin")).hasBinaryContent(HeaderIndex.bytes(catalogue(SHIPPED)));
    }

    private static @Nullable Control known(HeaderIndex index, String text, Control as) {
        return index.control(HeaderReader.yaml(text), as.id(), as.file(), as.reportedFile(), as.ruleLine());
    }

    private static Catalogue catalogue(Path folder) throws InvalidFilesException {
        return Catalogue.read(List.of(new PackSource(folder, "rules", "portcullis", "1")));
    }

    private Path copyWith(String opening) throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SHIPPED.relativize(file));
                Files.createDirectories(target.getParent());
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(text).startsWith("/*\n");
                Files.writeString(target, opening + text.substring(3));
            }
        }
        return copy;
    }
}
