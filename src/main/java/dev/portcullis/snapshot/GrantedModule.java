package dev.portcullis.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

@Meaning("A module as granted to one user type: what module controls judge")
public record GrantedModule(
        @Meaning("The user type") UserType userType,
        @Meaning("The module") Module module) {

    @Meaning(value = "Its API name", from = "user_type[].modules[].api_name")
    public @Nullable String apiName() {
        return module.apiName();
    }

    @Meaning(
            value = "The plural label that people see in the CRM, else the API name",
            from = "user_type[].modules[].plural_label")
    public String label() {
        return Labels.of(module.label() == null ? module.apiName() : module.label());
    }

    @Meaning("Whether the API name is one of these")
    public boolean namedIn(List<String> apiNames) {
        return module.apiName() != null && apiNames.contains(module.apiName());
    }

    @Meaning(
            value =
                    "Whether users see only records bound to them (private) or every record (public), or what else Zoho said",
            from = "user_type[].modules[].shared_type")
    public @Nullable String sharedType() {
        return module.sharedType();
    }

    @Meaning(
            value = "The lookup fields that bind records to the user; empty when there are none",
            from = "user_type[].modules[].filters[].api_name")
    public @Nullable List<String> filters() {
        return module.filters();
    }

    @Meaning("Whether this is the module of the users' own records")
    public @Nullable Boolean personality() {
        String own = userType.personalityModule();
        return own == null || module.apiName() == null ? null : own.equals(module.apiName());
    }

    @Meaning("Whether Zoho named the granted actions at all")
    public boolean permissionsKnown() {
        return module.permissions() != null;
    }

    @Meaning(value = "Whether view is granted", from = "user_type[].modules[].permissions.view")
    public boolean viewGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().view());
    }

    @Meaning(value = "Whether create is granted", from = "user_type[].modules[].permissions.create")
    public boolean createGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().create());
    }

    @Meaning(value = "Whether edit is granted", from = "user_type[].modules[].permissions.edit")
    public boolean editGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().edit());
    }

    @Meaning(
            value = "Whether edit of shared records is granted",
            from = "user_type[].modules[].permissions.edit_shared_records")
    public boolean editSharedRecordsGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().editSharedRecords());
    }

    @Meaning(value = "Whether delete is granted", from = "user_type[].modules[].permissions.delete")
    public boolean deleteGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().delete());
    }

    @Meaning(
            value = "Whether delete of attachments is granted",
            from = "user_type[].modules[].permissions.delete_attachment")
    public boolean deleteAttachmentGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().deleteAttachment());
    }

    @Meaning("Whether create, edit, edit of shared records or delete is granted")
    public boolean writeGranted() {
        return fieldsWritable() || deleteGranted();
    }

    /** Whether create, edit or editSharedRecords is granted: the actions that fill in fields. */
    boolean fieldsWritable() {
        return createGranted() || editGranted() || editSharedRecordsGranted();
    }

    @Meaning("The granted actions in Zoho's order, for messages")
    public String grantedActions() {
        return Permissions.granted(module.permissions());
    }
}
