package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Meaning("Granted actions; one that Zoho left out is unknown here and is not granted")
public record Permissions(
        @Meaning(value = "Whether users may view records", from = "user_type[].modules[].permissions.view") @Nullable
        Boolean view,

        @Meaning(
                value = "Whether users may edit records that they created",
                from = "user_type[].modules[].permissions.edit")
        @Nullable
        Boolean edit,

        @Meaning(
                value = "Whether users may edit records that employees shared with them",
                from = "user_type[].modules[].permissions.edit_shared_records")
        @Nullable
        Boolean editSharedRecords,

        @Meaning(value = "Whether users may create records", from = "user_type[].modules[].permissions.create")
        @Nullable
        Boolean create,

        @Meaning(value = "Whether users may delete records", from = "user_type[].modules[].permissions.delete")
        @Nullable
        Boolean delete,

        @Meaning(
                value = "Whether users may attach files to notes",
                from = "user_type[].modules[].permissions.create_attachment")
        @Nullable
        Boolean createAttachment,

        @Meaning(
                value = "Whether users may delete files attached to notes",
                from = "user_type[].modules[].permissions.delete_attachment")
        @Nullable
        Boolean deleteAttachment) {

    /** The granted actions in Zoho's order, as text: {@code view, create, delete}. */
    static String granted(@Nullable Permissions permissions) {
        return permissions == null ? "unknown" : Action.words(Action.granted(permissions));
    }
}
