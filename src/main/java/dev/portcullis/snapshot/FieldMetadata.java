package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * What the CRM says of a field, whoever sees it.
 *
 * @param module the module, or the subform, whose field this is
 * @param personal whether it is restricted as personal data
 * @param health whether it is restricted as health data
 * @param encrypted whether its values are encrypted
 */
public record FieldMetadata(
        @Nullable String module,
        @Nullable String id,
        @Nullable String apiName,
        @Nullable String label,
        @Nullable Boolean personal,
        @Nullable Boolean health,
        @Nullable Boolean encrypted)
        implements SnapshotRecord {

    /** Whether the field holds protected data; null when that is unknown. */
    public @Nullable Boolean protectedData() {
        if (Boolean.TRUE.equals(personal) || Boolean.TRUE.equals(health) || Boolean.TRUE.equals(encrypted)) {
            return true;
        }
        return personal == null || health == null || encrypted == null ? null : false;
    }

    @Override
    public int rank() {
        return 5;
    }
}
