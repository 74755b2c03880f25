package dev.portcullis.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.report.html.part.Anchors;
import dev.portcullis.report.words.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    @Test
    void names_that_are_missing_or_blank_read_as_unknown() {
        assertThat(Plain.name(null)).isEqualTo("unknown");
        assertThat(Plain.name(" \n")).isEqualTo("unknown");
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertThat(Plain.name("😀".repeat(300))).isEqualTo("😀".repeat(200) + "…");
    }

    @Test
    void what_turns_or_hides_text_is_shown_as_a_stand_in() {
        assertThat(Plain.name("a\u202Eb\u200Bc\u0000d\uD800e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0xAD, 0x115F, 0x17B4, 0x200B, 0x2060, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0, 0x1BCA0, 0x1D173, 0xE0041})
    void two_names_that_look_the_same_are_the_same(int unseen) {
        assertThat(Plain.name("Ac" + Character.toString(unseen) + "me")).isEqualTo("Ac\uFFFDme");
    }

    @Test
    void letters_of_any_script_and_joined_emoji_stay() {
        assertThat(Plain.name("Zoë אבג 株式会社 👩\u200D💻")).isEqualTo("Zoë אבג 株式会社 👩\u200D💻");
    }

    @Test
    void a_name_keeps_to_one_line_and_prose_keeps_its_lines() {
        assertThat(Plain.name("one\r\n\ttwo")).isEqualTo("one two");
        assertThat(Plain.prose("1. Open it.\n2. Close it.\n")).isEqualTo("1. Open it.\n2. Close it.");
    }

    @Test
    void a_reason_becomes_a_sentence() {
        assertThat(Plain.fullSentence("there are no users")).isEqualTo("There are no users.");
        assertThat(Plain.fullSentence("It ended.")).isEqualTo("It ended.");
        assertThat(Plain.fullSentence(null)).isEmpty();
    }

    @Test
    void two_controls_never_share_an_anchor() {
        assertThat(Anchors.of("UTY-01")).isEqualTo("control-UTY-01");
        assertThat(Anchors.of("A B")).isNotEqualTo(Anchors.of("A_B")).doesNotContain(" ");
    }
}
