package dev.portcullis.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

@Meaning("A field as granted in one module of one user type: what field controls judge")
public record GrantedField(
        @Meaning("The granted module") GrantedModule module,
        @Meaning("The field") Field field,

        @Meaning(
                "What the CRM says of the field, found by its id within the module or one of its subforms; unknown when found in neither")
        @Nullable
        FieldMetadata metadata) {

    @Meaning(value = "Its API name", from = "user_type[].modules[].fields[].api_name")
    public @Nullable String apiName() {
        return field.apiName();
    }

    @Meaning("The API name as messages use it")
    public String label() {
        return Labels.of(field.apiName());
    }

    @Meaning("Whether the API name is one of these")
    public boolean namedIn(List<String> apiNames) {
        return field.apiName() != null && apiNames.contains(field.apiName());
    }

    @Meaning(value = "Whether users may not write it", from = "user_type[].modules[].fields[].read_only")
    public @Nullable Boolean readOnly() {
        return field.readOnly();
    }

    @Meaning(
            "The module or subform that the field is a column of, as far as its metadata says, else the granted module")
    public String home() {
        return metadata == null || metadata.module() == null ? module.label() : metadata.module();
    }

    @Meaning("Whether Zoho named the module's granted actions at all")
    public boolean permissionsKnown() {
        return module.permissionsKnown();
    }

    @Meaning(value = "Whether the module grants view", from = "user_type[].modules[].permissions.view")
    public boolean viewGranted() {
        return module.viewGranted();
    }

    @Meaning("Whether it is not read-only, in a module that grants create, edit or edit of shared records")
    public boolean writable() {
        return !Boolean.TRUE.equals(field.readOnly()) && module.fieldsWritable();
    }

    @Meaning("Whether it holds protected data; unknown when its metadata is")
    public @Nullable Boolean protectedData() {
        return metadata == null ? null : metadata.protectedData();
    }

    @Meaning("Whether it is a subform, whose rows have rights of their own")
    public boolean subform() {
        return field.permissions() != null;
    }

    @Meaning(
            value = "Whether the subform's own permissions let users delete its rows",
            from = "user_type[].modules[].fields[].permissions[].delete")
    public boolean subformDeleteGranted() {
        return field.permissions() != null
                && Boolean.TRUE.equals(field.permissions().delete());
    }

    @Meaning("Why the field is protected data, for evidence")
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
