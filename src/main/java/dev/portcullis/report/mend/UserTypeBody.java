package dev.portcullis.report.mend;

import dev.portcullis.assess.access.Objection;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.snapshot.Action;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a call says that changes a user type: one module at a time, and only what is to change. */
final class UserTypeBody {
    private UserTypeBody() {}

    /** Null when nothing can be taken away: Zoho does not let {@code view} be cleared. */
    static @Nullable ObjectNode withoutActions(@Nullable String module, Finding finding) {
        ObjectNode permissions = JsonNodeFactory.instance.objectNode();
        Objection.of(finding, true).stream()
                .map(Objection::action)
                .filter(action -> action != null && action != Action.VIEW)
                .forEach(action -> permissions.put(action.name().toLowerCase(Locale.ROOT), false));
        return module == null || permissions.isEmpty() ? null : body(module, "permissions", permissions);
    }

    static @Nullable ObjectNode withReadOnly(@Nullable String module, @Nullable String field) {
        return ofField(module, field, "read_only");
    }

    static @Nullable ObjectNode withoutField(@Nullable String module, @Nullable String field) {
        return ofField(module, field, "_delete");
    }

    private static @Nullable ObjectNode ofField(@Nullable String module, @Nullable String field, String change) {
        if (module == null || field == null) {
            return null;
        }
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        fields.addObject().put("id", field).put(change, true);
        return body(module, "fields", fields);
    }

    private static ObjectNode body(String module, String key, JsonNode change) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("user_type")
                .addObject()
                .putArray("modules")
                .addObject()
                .put("id", module)
                .set(key, change);
        return body;
    }
}
