package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A secret shows itself to nobody who does not ask for it by name. */
class SecretTest {
    private static final Secret SECRET = Secret.of("hunter2-the-secret");

    @Test
    void its_text_form_and_that_of_what_holds_it_show_nothing() {
        assertThat(SECRET + "" + List.of(SECRET) + new Credentials(SECRET, SECRET, SECRET))
                .doesNotContain("hunter2");
    }

    @Test
    void no_writer_of_json_finds_it() {
        assertThat(jackson(SECRET) + jackson(new Credentials(SECRET, SECRET, SECRET)) + moshi())
                .doesNotContain("hunter2");
    }

    private static String jackson(Object value) {
        try {
            return JsonMapper.shared().writeValueAsString(value);
        } catch (RuntimeException refused) {
            return String.valueOf(refused);
        }
    }

    private static String moshi() {
        try {
            return new Moshi.Builder().build().adapter(Secret.class).toJson(SECRET);
        } catch (RuntimeException refused) {
            return String.valueOf(refused);
        }
    }

    @Test
    void equal_secrets_are_equal() {
        assertThat(SECRET)
                .isEqualTo(Secret.of("hunter2-the-secret"))
                .hasSameHashCodeAs(Secret.of("hunter2-the-secret"))
                .isNotEqualTo(Secret.of("hunter2-the-secres"))
                .isNotEqualTo("hunter2-the-secret");
    }
}
