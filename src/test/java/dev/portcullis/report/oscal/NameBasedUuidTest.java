package dev.portcullis.report.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedUuidTest {
    /** Appendix A.4 of RFC 9562. */
    @Test
    void the_example_of_the_standard() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        UUID uuid = NameBasedUuid.of(dns, "www.example.com");

        assertThat(uuid).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
        assertThat(uuid.version()).isEqualTo(5);
        assertThat(uuid.variant()).isEqualTo(2);
    }
}
