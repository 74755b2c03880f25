package dev.portcullis.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module as granted to one user type: what the module controls judge. */
public record GrantedModule(UserType userType, Module module) {

    public @Nullable String apiName() {
        return module.apiName();
    }

    /** The plural label that people see in the CRM, else the API name. */
    public String label() {
        return Labels.of(module.label() == null ? module.apiName() : module.label());
    }

    /** Whether the API name is one of {@code apiNames}. */
    public boolean namedIn(List<String> apiNames) {
        return module.apiName() != null && apiNames.contains(module.apiName());
    }

    /** {@code private}, {@code public}, or what else Zoho said; null when unknown. */
    public @Nullable String sharedType() {
        return module.sharedType();
    }

    /** The lookup fields that bind records to the user; empty when none, null when unknown. */
    public @Nullable List<String> filters() {
        return module.filters();
    }

    /** Whether this is the module of the users' own records; null when either name is unknown. */
    public @Nullable Boolean personality() {
        String own = userType.personalityModule();
        return own == null || module.apiName() == null ? null : own.equals(module.apiName());
    }

    /** False when the whole permissions object is missing, so that nothing is known of the actions. */
    public boolean permissionsKnown() {
        return module.permissions() != null;
    }

    public boolean viewGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().view());
    }

    public boolean createGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().create());
    }

    public boolean editGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().edit());
    }

    public boolean editSharedRecordsGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().editSharedRecords());
    }

    public boolean deleteGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().delete());
    }

    public boolean deleteAttachmentGranted() {
        return module.permissions() != null
                && Boolean.TRUE.equals(module.permissions().deleteAttachment());
    }

    /** Whether create, edit, editSharedRecords or delete is granted. */
    public boolean writeGranted() {
        return fieldsWritable() || deleteGranted();
    }

    /** Whether create, edit or editSharedRecords is granted: the actions that fill in fields. */
    boolean fieldsWritable() {
        return createGranted() || editGranted() || editSharedRecordsGranted();
    }

    /** The granted actions in Zoho's order, for messages: {@code view, create, delete}. */
    public String grantedActions() {
        return Permissions.granted(module.permissions());
    }
}
