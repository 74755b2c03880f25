package dev.portcullis.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer portal; {@code zaid} is its identity, the name can be changed.
 *
 * @param saml one of the words absent (the portal's page did not say), none, inactive and active; null reads as absent
 * @param samlCertificate the identity provider's certificate as Zoho gave it, usually PEM
 */
public record Portal(
        @Nullable String zaid,
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable Instant createdTime,
        @Nullable Instant modifiedTime,
        @Nullable String saml,
        @Nullable String samlCertificate)
        implements SnapshotRecord {

    public Portal {
        saml = saml == null ? "absent" : saml;
    }

    /** The name as messages use it. */
    public String label() {
        return Labels.of(name);
    }

    /** The instant the SAML certificate ends, or null when there is none or it cannot be read. */
    public @Nullable Instant samlCertificateExpiry() {
        return Certificates.expiry(samlCertificate);
    }

    @Override
    public int rank() {
        return 2;
    }
}
