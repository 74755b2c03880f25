package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Granted actions; a key that Zoho left out is null here and is not granted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Permissions(
        @Nullable Boolean view,
        @Nullable Boolean edit,
        @Nullable Boolean editSharedRecords,
        @Nullable Boolean create,
        @Nullable Boolean delete,
        @Nullable Boolean createAttachment,
        @Nullable Boolean deleteAttachment) {

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
