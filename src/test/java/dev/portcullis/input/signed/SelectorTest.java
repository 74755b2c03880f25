package dev.portcullis.input.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {
    private static boolean matches(String key, String wanted, String... names) {
        return Selector.of(Map.of(key, wanted)).matches(new Named(names[0], names[1], names[2], names[3], names[4]));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            # key,   wanted,         portal, type,    module, field,  e-mail,        matches
            portal,   Acme,           Acme,   Partner, Deals,  Amount, ann@x.example, true
            portal,   ` acme`,        ACME,   Partner, Deals,  Amount, ann@x.example, true
            portal,   Ac,             Acme,   Partner, Deals,  Amount, ann@x.example, false
            portal,   *,              Acme,   Partner, Deals,  Amount, ann@x.example, true
            portal,   *,              ,       ,        ,       ,       ann@x.example, true
            portal,   **,             ,       ,        ,       ,       ann@x.example, true
            portal,   a*,             ,       ,        ,       ,       ann@x.example, false
            userType, partner,        Acme,   Partner, ,       ,       ,              true
            userType, PART*,          Acme,   Partner, ,       ,       ,              true
            userType, *ner,           Acme,   Partner, ,       ,       ,              true
            userType, p*t*r,          Acme,   Partner, ,       ,       ,              true
            userType, p*tt*r,         Acme,   Partner, ,       ,       ,              false
            userType, partn*ner,      Acme,   Partner, ,       ,       ,              false
            userType, p.*r,           Acme,   Partner, ,       ,       ,              false
            userType, p?rtner,        Acme,   Partner, ,       ,       ,              false
            userType, Partner,        Acme,   ,        ,       ,       ,              false
            module,   Deals,          Acme,   Partner, Deals,  ,       ,              true
            module,   deals,          Acme,   Partner, Deals,  ,       ,              false
            module,   ` Deals`,       Acme,   Partner, Deals,  ,       ,              false
            module,   De*,            Acme,   Partner, Deals,  ,       ,              true
            field,    Amount,         Acme,   Partner, Deals,  Amount, ,              true
            field,    amount,         Acme,   Partner, Deals,  Amount, ,              false
            email,    ` ANN@X.example`, Acme, Partner, ,       ,       ann@x.example, true
            email,    ann@x.example,  Acme,   Partner, ,       ,       ,              false
            """)
    void each_key_compares_in_its_own_way(
            String key,
            String wanted,
            String portal,
            String userType,
            String module,
            String field,
            String email,
            boolean matches) {
        assertThat(matches(key, wanted, portal, userType, module, field, email)).isEqualTo(matches);
    }

    @Test
    void all_given_keys_must_match() {
        Selector selector = Selector.of(Map.of("userType", "Partner", "module", "De*"));

        assertThat(selector.matches(new Named("Acme", "Partner", "Deals", null, null)))
                .isTrue();
        assertThat(selector.matches(new Named("Acme", "Partner", "Quotes", null, null)))
                .isFalse();
        assertThat(selector.matches(new Named("Acme", "Vendor", "Deals", null, null)))
                .isFalse();
        assertThat(selector.given().keySet()).containsExactly("userType", "module");
    }

    @Test
    void a_glob_agrees_with_a_search_of_all_ways_to_match() {
        var random = new Random(7);
        int matched = 0;
        for (int run = 0; run < 20_000; run++) {
            String pattern = word(random, "ab*", 7);
            String name = word(random, "ab", 7);
            boolean expected = slowly(pattern, name);
            assertThat(new Glob(pattern).matches(name)).as(pattern + " " + name).isEqualTo(expected);
            matched += expected ? 1 : 0;
        }
        assertThat(matched).isBetween(1_000, 19_000);
    }

    private static boolean slowly(String pattern, String name) {
        if (pattern.isEmpty()) {
            return name.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return slowly(pattern.substring(1), name) || !name.isEmpty() && slowly(pattern, name.substring(1));
        }
        return !name.isEmpty()
                && name.charAt(0) == pattern.charAt(0)
                && slowly(pattern.substring(1), name.substring(1));
    }

    private static String word(Random random, String letters, int most) {
        var word = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    @Test
    void no_name_makes_a_match_slow() {
        var glob = new Glob("*a".repeat(200) + "*b*c");
        String name = "a".repeat(1 << 20);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(glob.matches(name)).isFalse());
    }
}
