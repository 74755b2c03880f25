package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * The organisation behind the portals.
 *
 * @param type production, sandbox, developer or bigin, as Zoho says it
 * @param edition Zoho's {@code license_details.paid_type}, an open set of words
 */
public record Org(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String edition) implements SnapshotRecord {
    @Override
    public int rank() {
        return 1;
    }
}
