package dev.portcullis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @Test
    void outer_blanks_of_every_kind_go_and_inner_ones_stay() {
        assertThat(MailAddress.normal("\u00A0\u2007\u202F\u3000\u0085\u2028 \t\r\na b@x.example\n\u00A0"))
                .isEqualTo("a b@x.example");
        assertThat(MailAddress.normal("é@x.example\u00A0")).isEqualTo("é@x.example");
    }

    @Test
    void zero_width_characters_are_no_blanks() {
        assertThat(MailAddress.normal("\u200Ba@x.example\uFEFF")).isEqualTo("\u200Ba@x.example\uFEFF");
    }

    @Test
    void every_character_changes_the_same_wherever_it_stands() {
        for (int code = 0; code <= Character.MAX_VALUE; code++) {
            String letter = String.valueOf((char) code);
            for (String email : List.of(letter, letter + "a@x", "a" + letter + "@x", "a@x" + letter)) {
                String slowly = MailAddress.trim(email).toLowerCase(Locale.ROOT);
                String expected = slowly.isEmpty() ? null : slowly;
                if (!Objects.equals(MailAddress.normal(email), expected)) {
                    assertThat(MailAddress.normal(email)).as("U+%04X", code).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void nothing_but_blanks_is_no_address() {
        assertThat(MailAddress.normal(null)).isNull();
        assertThat(MailAddress.normal("")).isNull();
        assertThat(MailAddress.normal(" \u00A0\n")).isNull();
    }

    @Test
    void case_is_folded_the_same_way_under_a_turkish_locale() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(MailAddress.normal("INFO@ISTANBUL.EXAMPLE")).isEqualTo("info@istanbul.example");
            assertThat(new HubUser("1", null, null, "ACTIVE", "CLIENT PORTAL USER", null, null).clientPortalUser())
                    .isTrue();
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void nothing_else_is_folded() {
        assertThat(MailAddress.normal("Ann+tag@x.example")).isEqualTo("ann+tag@x.example");
        assertThat(MailAddress.normal("e\u0301@x.example")).isEqualTo("e\u0301@x.example");
        assertThat(MailAddress.normal("a@bücher.example")).isEqualTo("a@bücher.example");
    }

    @Test
    void the_last_at_parts_mailbox_and_domain() {
        assertThat(MailAddress.localPart("a@b@c.example")).isEqualTo("a@b");
        assertThat(MailAddress.domain("a@b@c.example")).isEqualTo("c.example");
        assertThat(MailAddress.domain("a@")).isEmpty();
        assertThat(MailAddress.domain("nobody")).isNull();
        assertThat(MailAddress.localPart("nobody")).isNull();
        assertThat(MailAddress.domain(null)).isNull();
        assertThat(MailAddress.localPart(null)).isNull();
    }

    @Test
    void a_domain_is_within_itself_and_its_parents() {
        List<String> listed = List.of(" Mail.Example\u00A0", "b.example");

        assertThat(MailAddress.within("mail.example", listed)).isTrue();
        assertThat(MailAddress.within("eu.mail.example", listed)).isTrue();
        assertThat(MailAddress.within("a.eu.mail.example", listed)).isTrue();
        assertThat(MailAddress.within("notmail.example", listed)).isFalse();
        assertThat(MailAddress.within("example", listed)).isFalse();
        assertThat(MailAddress.within("mail.example.com", listed)).isFalse();
        assertThat(MailAddress.within("", listed)).isFalse();
        assertThat(MailAddress.within(null, listed)).isFalse();
        assertThat(MailAddress.within("mail.example", List.of("", " "))).isFalse();
    }

    @Test
    void a_listed_text_is_found_as_it_is_compared() {
        List<String> listed = List.of("Admin", "\u00A0INFO ", "\u0130zmir", "", " ");

        assertThat(MailAddress.listed("admin", listed)).isTrue();
        assertThat(MailAddress.listed("info", listed)).isTrue();
        assertThat(MailAddress.listed("i\u0307zmir", listed)).isTrue();
        assertThat(MailAddress.listed("izmir", listed)).isFalse();
        assertThat(MailAddress.listed("administrator", listed)).isFalse();
        assertThat(MailAddress.listed("", listed)).isFalse();
        assertThat(MailAddress.listed(null, listed)).isFalse();
    }

    @Test
    void a_domain_outside_of_ascii_is_within_one_written_in_capitals() {
        assertThat(MailAddress.within("shop.\u00fc", List.of("SHOP.\u00dc"))).isTrue();
        assertThat(MailAddress.within("shop.x", List.of("SHOP.X\u00A0"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.cd",
                "first.last+tag@sub.example.com",
                "ünï@bücher.example",
                "用户@例子.广告",
                "a@-.-",
                "\"odd\"@x.example"
            })
    void addresses_of_the_form_local_at_domain_are_well_formed(String address) {
        assertThat(MailAddress.wellFormed(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@b.cd",
                "a@b",
                "a@b.",
                "a@.cd",
                "a@b..cd",
                "a@@b.cd",
                "a@b@c.de",
                "a b@c.de",
                "a@b c.de",
                "a@b.c\u00A0d",
                "a@b.cd\n",
                "\ta@b.cd",
                "a@b.\u3000cd"
            })
    void others_are_not(String address) {
        assertThat(MailAddress.wellFormed(address)).isFalse();
    }

    @Test
    @Timeout(20)
    void addresses_of_a_megabyte_are_judged_at_once() {
        String labels = "b.".repeat(500_000) + "example";
        assertThat(MailAddress.wellFormed("a@" + labels)).isTrue();
        assertThat(MailAddress.within(labels, List.of("x.example", "b.example")))
                .isTrue();
        assertThat(MailAddress.within(labels, List.of("x.example"))).isFalse();

        String blanks = "é" + "\u00A0".repeat(500_000) + "é";
        long start = System.nanoTime();
        assertThat(MailAddress.normal(blanks)).isEqualTo(blanks);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void missing_addresses_are_not_well_formed() {
        assertThat(MailAddress.wellFormed(null)).isFalse();
    }
}
