package dev.portcullis.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as granted in one module of one user type: what the field controls judge.
 *
 * @param metadata what the CRM says of the field, found by its id within the module or one of its subforms; null when
 *     it was found in neither
 */
public record GrantedField(
        GrantedModule module, Field field, @Nullable FieldMetadata metadata) {

    public @Nullable String apiName() {
        return field.apiName();
    }

    /** The API name as messages use it. */
    public String label() {
        return Labels.of(field.apiName());
    }

    /** Whether the API name is one of {@code apiNames}. */
    public boolean namedIn(List<String> apiNames) {
        return field.apiName() != null && apiNames.contains(field.apiName());
    }

    public @Nullable Boolean readOnly() {
        return field.readOnly();
    }

    /** The module or subform that the field is a column of, as far as its metadata says, else the granted module. */
    public String home() {
        return metadata == null || metadata.module() == null ? module.label() : metadata.module();
    }

    /** False when the module's whole permissions object is missing. */
    public boolean permissionsKnown() {
        return module.permissionsKnown();
    }

    /** Whether the module grants view. */
    public boolean viewGranted() {
        return module.viewGranted();
    }

    /** Not read-only, in a module that grants create, edit or editSharedRecords. */
    public boolean writable() {
        return !Boolean.TRUE.equals(field.readOnly()) && module.fieldsWritable();
    }

    /** Whether the field holds protected data; null when its metadata is unknown. */
    public @Nullable Boolean protectedData() {
        return metadata == null ? null : metadata.protectedData();
    }

    /** A subform, whose rows have rights of their own. */
    public boolean subform() {
        return field.permissions() != null;
    }

    /** Whether the subform's own permissions let users delete its rows. */
    public boolean subformDeleteGranted() {
        return field.permissions() != null
                && Boolean.TRUE.equals(field.permissions().delete());
    }

    /** Why the field is protected data, for evidence: {@code personal, encrypted}. */
    public String protection() {
        if (metadata == null) {
            return "unknown";
        }
        var words = new java.util.ArrayList<String>();
        if (Boolean.TRUE.equals(metadata.personal())) {
            words.add("personal");
        }
        if (Boolean.TRUE.equals(metadata.health())) {
            words.add("health");
        }
        if (Boolean.TRUE.equals(metadata.encrypted())) {
            words.add("encrypted");
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
