package dev.portcullis.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of("active", "label", "name", "reportedUsers", "id");

    @ParameterizedTest
    @CsvSource({
        "activ,active",
        "ACTIVE,active",
        "lable,label",
        "nmae,name",
        "reportdUsrs,reportedUsers",
        "reportedusers,reportedUsers"
    })
    void the_nearest_name_is_found(String word, String name) {
        assertThat(Nearest.to(word, NAMES)).contains(name);
        assertThat(Nearest.hint(word, NAMES)).isEqualTo("; did you mean '" + name + "'?");
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "ab", "moduleOfTheUserType"})
    void nothing_is_offered_when_no_name_is_near(String word) {
        assertThat(Nearest.to(word, NAMES)).isEmpty();
        assertThat(Nearest.hint(word, NAMES)).isEmpty();
    }

    @Test
    void of_names_equally_near_the_first_by_letter_is_offered() {
        assertThat(Nearest.to("cat", List.of("rat", "bat"))).contains("bat");
    }
}
