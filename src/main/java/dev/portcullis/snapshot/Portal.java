package dev.portcullis.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Meaning(
        value = "A portal; its zaid is its identity, the name can be changed",
        from = "GET /settings/portals and /settings/portals/{portal}")
public record Portal(
        @Meaning(value = "The id of the portal", from = "portals[].zaid") @Nullable
        String zaid,

        @Meaning(value = "Its name", from = "portals[].name") @Nullable
        String name,

        @Meaning(value = "Whether it is switched on", from = "portals[].active") @Nullable
        Boolean active,

        @Meaning(value = "When it was made", from = "portals[].created_time") @Nullable
        Instant createdTime,

        @Meaning(value = "When it was last changed", from = "portals[].modified_time") @Nullable
        Instant modifiedTime,

        @Meaning(
                value = "Whether sign-in through SAML is set up and on; absent when the portal's page did not say",
                from = "portals[].saml_configuration",
                words = {"absent", "none", "inactive", "active"})
        @Nullable
        String saml,

        @Meaning(
                value = "The identity provider's certificate as Zoho gave it, usually PEM",
                from = "portals[].saml_configuration.public_key")
        @Nullable
        String samlCertificate)
        implements SnapshotRecord {

    public Portal {
        saml = saml == null ? "absent" : saml;
    }

    @Meaning("The name as messages use it")
    public String label() {
        return Labels.of(name);
    }

    @Meaning("When the SAML certificate ends; unknown when there is none or it cannot be read")
    public @Nullable Instant samlCertificateExpiry() {
        return Certificates.expiry(samlCertificate);
    }

    @Override
    public int rank() {
        return 2;
    }
}
