package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.snapshot.Portal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A portal as lists show it; the zaid is its identity. */
public record ListedPortal(
        @Nullable String name,
        @Nullable String zaid,
        @Nullable Boolean active,
        @Nullable String saml,
        @Nullable Instant samlCertificateExpiry,
        long userTypes,
        @Nullable Instant createdTime,
        @Nullable Instant modifiedTime) {
    static final List<Column<ListedPortal>> COLUMNS = List.of(
            Column.of("name", ListedPortal::name),
            Column.of("zaid", ListedPortal::zaid),
            Column.of("active", portal -> Words.yesNo(portal.active())),
            Column.of("saml", portal -> "absent".equals(portal.saml()) ? "unknown" : portal.saml()),
            Column.of("certificate_until", portal -> Words.day(portal.samlCertificateExpiry())),
            Column.of("user_types", portal -> String.valueOf(portal.userTypes())),
            Column.<ListedPortal>of("created", portal -> Words.day(portal.createdTime()))
                    .whereRoomIs(),
            Column.<ListedPortal>of("modified", portal -> Words.day(portal.modifiedTime()))
                    .whereRoomIs());

    static ListedPortal of(Portal portal, long userTypes) {
        return new ListedPortal(
                portal.name(),
                portal.zaid(),
                portal.active(),
                portal.saml(),
                portal.samlCertificateExpiry(),
                userTypes,
                portal.createdTime(),
                portal.modifiedTime());
    }
}
