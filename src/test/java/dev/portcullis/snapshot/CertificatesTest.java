package dev.portcullis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {
    private static final String BODY = """
            MIIBQzCB6qADAgECAgkAniTgNKO5TF8wCgYIKoZIzj0EAwIwFjEUMBIGA1UEAxML
            aWRwLmV4YW1wbGUwHhcNMjUwMTAxMDAwMDAwWhcNMjYwMTAxMDAwMDAwWjAWMRQw
            EgYDVQQDEwtpZHAuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABB6u
            pJNd3JLvymWAEzIW8hUvexV45msMTTNDa82NRf/TPhSeEQ6/P+USg6mTiCH/Q8n/
            Hvp6Xxpeh6JQFoSAPTGjITAfMB0GA1UdDgQWBBRMR/WrtjCCR/aefIfQ/n5wIxbO
            +DAKBggqhkjOPQQDAgNIADBFAiB5ca/1b5vafqxB+wZjCUMa1cAMpD2ffQzIkiea
            flkPqQIhALHQh3W4OvVENUwP+HdVrGpauOQ3mJm138xdmFjss2KY
            """;
    private static final String PEM = "-----BEGIN CERTIFICATE-----\n" + BODY + "-----END CERTIFICATE-----\n";
    private static final Instant EXPIRY = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant expiry(String text) {
        return new Portal("10", "Acme", true, null, null, "active", text).samlCertificateExpiry();
    }

    @Test
    void pem_is_read_with_and_without_its_armour() {
        assertThat(expiry(PEM)).isEqualTo(EXPIRY);
        assertThat(expiry(PEM.replace("\n", "\r\n"))).isEqualTo(EXPIRY);
        assertThat(expiry("  \n" + PEM + "\n")).isEqualTo(EXPIRY);
        assertThat(expiry(BODY)).isEqualTo(EXPIRY);
        assertThat(expiry(BODY.replace("\n", ""))).isEqualTo(EXPIRY);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "garbage",
                "AAAA",
                "\u0000\uD800",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\n%%\n-----END CERTIFICATE-----",
                "-----END CERTIFICATE----------BEGIN CERTIFICATE-----"
            })
    void what_is_no_certificate_has_no_expiry(String garbage) {
        assertThat(expiry(garbage)).isNull();
    }

    @Test
    void a_cut_certificate_has_no_expiry() {
        assertThat(expiry(BODY.substring(0, 200))).isNull();
    }
}
