package dev.portcullis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.given.Pack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pack says of itself, and which of its files count. */
class PackManifestTest {
    @TempDir
    Path folder;

    private Pack pack;

    @BeforeEach
    void a_pack_of_one_control() throws Exception {
        pack = new Pack(folder.resolve("pack")).file("X-1.drl", Pack.header("X-1", "high", "user", "users"));
    }

    private RulePack read() throws InvalidFilesException {
        var source = new PackSource(folder.resolve("pack"), "pack", "pack", "unversioned", "1.4.0");
        return Catalogue.read(List.of(source)).packs().get(0);
    }

    private String mistakes() {
        return catchThrowableOfType(InvalidFilesException.class, this::read).getMessage();
    }

    @Test
    void a_pack_without_the_file_bears_the_name_of_its_folder() throws Exception {
        assertThat(read()).extracting(RulePack::name, RulePack::version).containsExactly("pack", "unversioned");
    }

    @Test
    void the_file_names_the_pack_and_counts_in_its_digest() throws Exception {
        String before = read().sha256();
        pack.file(
                "pack.yaml",
                "name: ours\nversion: 2026.1\nminimum-portcullis: 1.4\n"
                        .replace("1.4\n", "\"1.4\"\n")
                        .replace("2026.1", "\"2026.1\""));

        assertThat(read()).extracting(RulePack::name, RulePack::version).containsExactly("ours", "2026.1");
        assertThat(read().sha256()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"1.4.1, false", "1.5, false", "2, false", "1.10.0, false", "1.4.0, true", "1.3.9, true", "1, true"})
    void a_pack_may_ask_for_a_later_program(String minimum, boolean fits) throws Exception {
        pack.file("pack.yaml", "name: ours\nversion: \"1\"\nminimum-portcullis: \"" + minimum + "\"\n");

        if (fits) {
            assertThat(read().version()).isEqualTo("1");
        } else {
            assertThat(mistakes())
                    .isEqualTo("pack/pack.yaml:3:21: this pack needs Portcullis " + minimum
                            + " or later, but this is 1.4.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name: ours", "name: ours\nversion: x", "name: a b\nversion: \"1\"", "colour: red"})
    void a_file_that_says_too_little_or_too_much_is_a_mistake(String text) throws Exception {
        pack.file("pack.yaml", text);

        assertThat(mistakes()).startsWith("pack/pack.yaml:");
    }

    @Test
    void a_rule_file_whose_ending_is_in_capitals_is_not_passed_over() throws Exception {
        pack.file("X-2.DRL", Pack.header("X-2", "high", "user", "users"));

        assertThat(mistakes()).isEqualTo("pack/X-2.DRL:1:1: the name must end in '.drl'");
    }

    @Test
    void a_rule_file_behind_a_link_to_a_folder_counts() throws Exception {
        new Pack(folder.resolve("elsewhere")).file("X-2.drl", Pack.header("X-2", "high", "user", "users"));
        Files.createSymbolicLink(folder.resolve("pack/linked"), folder.resolve("elsewhere"));

        assertThat(read().files()).hasSize(2);
    }

    @Test
    void a_link_that_leads_nowhere_is_a_mistake() throws Exception {
        Files.createSymbolicLink(folder.resolve("pack/X-2.drl"), folder.resolve("gone"));

        assertThat(mistakes()).contains("pack");
    }
}
