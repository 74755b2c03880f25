package dev.portcullis.features.crm;

import dev.portcullis.snapshot.Portal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The portal of an example: active, with SAML and a certificate that lasts. */
public final class PortalDraft {
    public static final String ZAID = "10";
    private static final String LASTING = SamlCertificate.endingOn(Instant.parse("2049-12-31T00:00:00Z"));

    @Nullable
    public String name = "Acme";

    @Nullable
    public Boolean active = true;

    public String saml = "active";

    @Nullable
    public String certificate = LASTING;

    Portal build() {
        return new Portal(ZAID, name, active, null, null, saml, certificate);
    }
}
