package dev.portcullis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.given.Pack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that show something else than they hold, or hold more than anybody writes. */
@Timeout(60)
class ReadableTextTest {
    private static final String CONTROL = Pack.header("X-1", "high", "user", "users")
            + Pack.PREAMBLE
            + Pack.rule("X-1", "$u : User()", "findings.fail($u, \"Bad.\");");

    @TempDir
    Path folder;

    private Pack pack;
    private Path file;

    @BeforeEach
    void a_pack_of_one_file() throws Exception {
        pack = new Pack(folder.resolve("pack")).file("X-1.drl", CONTROL);
        file = folder.resolve("pack/X-1.drl");
    }

    private List<String> mistakes() {
        var invalid = catchThrowableOfType(InvalidFilesException.class, () -> Pack.read(pack));
        assertThat(invalid).as("the mistakes of this pack").isNotNull();
        return invalid.mistakes().stream().map(Mistake::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {0, '\u0007', '\u001b', '\u0085', '\u200e', '\u2028', '\u202a', '\u202e', '\u2066', '\u2069', '\f'})
    void letters_that_nobody_sees_are_refused_at_their_place(char letter) throws Exception {
        Files.writeString(file, CONTROL.replace("Bad.", "Ba" + letter + "d."));

        assertThat(mistakes())
                .containsExactly(
                        "pack/X-1.drl:22:24: a letter that nobody sees (U+%04X); remove it".formatted((int) letter));
    }

    @Test
    void line_ends_that_hide_code_behind_a_comment_are_refused() throws Exception {
        Files.writeString(file, CONTROL.replace("  findings.fail", "  // as before\r  findings.fail"));

        assertThat(mistakes())
                .containsExactly("pack/X-1.drl:22:15: a line ends in a way that not all programs see (CR);"
                        + " save the file with line ends LF or CRLF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void the_line_ends_and_marks_of_usual_editors_are_no_mistake(String end) throws Exception {
        Files.writeString(file, "\ufeff" + CONTROL.replace("\n", end).replace("Bad.", "Bäd\t✓ العربية."));

        assertThat(Pack.read(pack).files()).hasSize(1);
    }

    @Test
    void a_file_that_nobody_wrote_is_refused_before_it_is_read() throws Exception {
        Files.writeString(file, CONTROL + "// " + "x".repeat(10_000_000));

        assertThat(mistakes())
                .containsExactly(
                        "pack/X-1.drl:1:1: the file is larger than 100 kB; expected one control in a few kB of text");
    }

    @Test
    void other_encodings_are_refused() throws Exception {
        Files.write(file, CONTROL.replace("Bad.", "Bäd.").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mistakes()).containsExactly("pack/X-1.drl:1:1: not UTF-8 text");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_never_ends_is_not_waited_for() throws Exception {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));

        assertThat(mistakes()).containsExactly("pack/X-1.drl:1:1: this is no file with text");
    }
}
