package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

@Meaning("How much of one resource was collected")
public record Coverage(
        @Meaning(
                value = "What was asked for",
                words = {"org", "portals", "portal", "user-types", "user-type", "users", "hub-users", "field-metadata"})
        String resource,

        @Meaning("The zaid, user type id or module it is about; unknown for resources of the organisation") @Nullable
        String scope,

        @Meaning(
                value = "How it went; only collected means that the list is whole",
                words = {"collected", "refused", "failed", "partial", "skipped"})
        String state,

        @Meaning("How many records were collected") @Nullable
        Long count,

        @Meaning(value = "Zoho's error code, where there was one", from = "code") @Nullable
        String code,

        @Meaning("The HTTP status, where there was one") @Nullable
        Integer http,

        @Meaning("Our own sentence on what happened") @Nullable
        String message)
        implements SnapshotRecord {

    /** The only state in which a list may be taken for whole. */
    public static final String COLLECTED = "collected";

    /** The message of what {@code --portal} kept from being collected. */
    public static final String LEFT_OUT = "left out, since only other portals were asked for";

    @Meaning("Whether this was not collected because nobody asked for it")
    public boolean leftOut() {
        return "skipped".equals(state) && LEFT_OUT.equals(message);
    }

    @Meaning("Whether it was collected whole")
    public boolean collected() {
        return COLLECTED.equals(state);
    }

    @Override
    public int rank() {
        return 7;
    }
}
