package dev.portcullis.snapshot;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads X.509 certificates as tenants paste them: PEM with or without its armour. */
final class Certificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private Certificates() {}

    static @Nullable Instant expiry(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String pem = text.contains(BEGIN) ? text : BEGIN + "\n" + text.strip() + "\n" + END;
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return certificate.getNotAfter().toInstant();
        } catch (CertificateException | RuntimeException unreadable) {
            return null;
        }
    }
}
