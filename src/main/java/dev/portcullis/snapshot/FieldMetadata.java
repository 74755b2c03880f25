package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

@Meaning(value = "What the CRM says of a field, whoever sees it", from = "GET /settings/fields?module={module}")
public record FieldMetadata(
        @Meaning("API name of the module, or of the subform, whose field it is") @Nullable
        String module,

        @Meaning(value = "The id of the field", from = "fields[].id") @Nullable
        String id,

        @Meaning(value = "Its API name", from = "fields[].api_name") @Nullable
        String apiName,

        @Meaning(value = "The label that people see in the CRM", from = "fields[].field_label") @Nullable
        String label,

        @Meaning(value = "Whether it is restricted as personal data", from = "fields[].private.restricted") @Nullable
        Boolean personal,

        @Meaning(value = "Whether it is restricted as health data", from = "fields[].hipaa_compliance.restricted")
        @Nullable
        Boolean health,

        @Meaning(value = "Whether its values are encrypted", from = "fields[].crypt.status") @Nullable
        Boolean encrypted)
        implements SnapshotRecord {

    @Meaning("Whether it is personal data, health data or encrypted")
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
