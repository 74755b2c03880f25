package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * How much of one resource was collected.
 *
 * @param resource org, portals, portal, user-types, user-type, users, hub-users or field-metadata
 * @param scope the zaid, user type id or module it is about; null for resources of the organisation
 * @param state collected, refused, failed, partial or skipped
 * @param code Zoho's error code, where there was one
 * @param http the HTTP status, where there was one
 * @param message our own sentence on what happened
 */
public record Coverage(
        String resource,
        @Nullable String scope,
        String state,
        @Nullable Long count,
        @Nullable String code,
        @Nullable Integer http,
        @Nullable String message)
        implements SnapshotRecord {

    /** The only state in which a list may be taken for whole. */
    public static final String COLLECTED = "collected";

    /** The message of what {@code --portal} kept from being collected. */
    public static final String LEFT_OUT = "left out, since only other portals were asked for";

    /** Whether this was not collected because nobody asked for it. */
    public boolean leftOut() {
        return "skipped".equals(state) && LEFT_OUT.equals(message);
    }

    public boolean collected() {
        return COLLECTED.equals(state);
    }

    @Override
    public int rank() {
        return 7;
    }
}
