package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
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
        if (permissions == null) {
            return "unknown";
        }
        var granted = new ArrayList<String>();
        permissions.byName().forEach((name, value) -> {
            if (Boolean.TRUE.equals(value)) {
                granted.add(name);
            }
        });
        return granted.isEmpty() ? "none" : String.join(", ", granted);
    }

    private Map<String, @Nullable Boolean> byName() {
        var actions = new LinkedHashMap<String, @Nullable Boolean>();
        actions.put("view", view);
        actions.put("edit", edit);
        actions.put("edit shared records", editSharedRecords);
        actions.put("create", create);
        actions.put("delete", delete);
        actions.put("create attachment", createAttachment);
        actions.put("delete attachment", deleteAttachment);
        return actions;
    }
}
