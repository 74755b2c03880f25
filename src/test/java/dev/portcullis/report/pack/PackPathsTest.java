package dev.portcullis.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackPathsTest {
    private final PackPaths paths = new PackPaths();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../x",
                "a/../x",
                "a/..",
                "./x",
                "a/./x",
                "a//x",
                "",
                "/x",
                "//host/x",
                "\\x",
                "\\\\host\\x",
                "C:x",
                "c:/x",
                "a\\..\\x"
            })
    void a_path_that_leads_out_of_the_pack_is_refused(String path) {
        assertThat(paths.add(path))
                .isIn("names a place outside of the pack", "has a name that not every system can write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\b",
                "ab:c",
                "a?",
                "a*",
                "a|b",
                "a<b",
                "a\"b",
                "a\u0000",
                "a\nb",
                "a\u202eb",
                "a\ud800",
                "a.",
                "a ",
                "a./b",
                "nul",
                "dir/CON.drl",
                "com1.txt"
            })
    void a_name_that_some_system_cannot_write_is_refused(String path) {
        assertThat(paths.add(path)).isEqualTo("has a name that not every system can write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c.drl", "..a", "rules/1-x/Über uns/USR-01.drl", "console/a", "🦊/x"})
    void a_usual_path_is_taken(String path) {
        assertThat(paths.add(path)).isNull();
    }

    @Test
    void two_paths_to_one_place_are_refused_be_it_by_case_accents_or_folders() {
        assertThat(paths.add("a/B.drl")).isNull();
        assertThat(paths.add("über.txt")).isNull();

        assertThat(paths.add("a/B.drl")).isEqualTo("is there twice");
        assertThat(paths.add("a/b.drl")).contains("beside 'a/B.drl'");
        assertThat(paths.add("A/c.drl")).contains("beside 'a/'");
        assertThat(paths.add("u\u0308ber.txt")).contains("beside 'über.txt'");
        assertThat(paths.add("a")).isEqualTo("is a file and a folder");
        assertThat(paths.add("a/B.drl/c")).isEqualTo("lies in a folder that is a file too");
        assertThat(paths.add("a/")).contains("is a folder");
    }

    @Test
    void an_endless_name_is_refused() {
        assertThat(paths.add("x".repeat(201))).isNotNull();
        assertThat(paths.add("x/".repeat(300) + "y")).isNotNull();
    }
}
