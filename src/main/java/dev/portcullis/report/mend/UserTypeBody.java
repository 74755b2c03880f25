package dev.portcullis.report.mend;

import dev.portcullis.assess.access.Objection;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.snapshot.Action;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a call says that changes a user type: one module at a time, and only what is to change; JSON on one line. */
final class UserTypeBody {
    private static final JsonFactory JSON = new JsonFactory();

    private UserTypeBody() {}

    /** Null when nothing can be taken away: Zoho does not let {@code view} be cleared. */
    static @Nullable String withoutActions(@Nullable String module, Finding finding) {
        List<Action> actions = Objection.of(finding, true).stream()
                .map(Objection::action)
                .filter(Objects::nonNull)
                .filter(action -> action != Action.VIEW)
                .distinct()
                .toList();
        if (module == null || actions.isEmpty()) {
            return null;
        }
        return body(module, json -> {
            json.writeObjectPropertyStart("permissions");
            actions.forEach(action -> json.writeBooleanProperty(action.name().toLowerCase(Locale.ROOT), false));
            json.writeEndObject();
        });
    }

    static @Nullable String withReadOnly(@Nullable String module, @Nullable String field) {
        return ofField(module, field, "read_only");
    }

    static @Nullable String withoutField(@Nullable String module, @Nullable String field) {
        return ofField(module, field, "_delete");
    }

    private static @Nullable String ofField(@Nullable String module, @Nullable String field, String change) {
        if (module == null || field == null) {
            return null;
        }
        return body(module, json -> {
            json.writeArrayPropertyStart("fields");
            json.writeStartObject();
            json.writeStringProperty("id", field);
            json.writeBooleanProperty(change, true);
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private static String body(String module, Consumer<JsonGenerator> change) {
        var body = new StringWriter();
        // Closing the generator ends all that is still open.
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("user_type");
            json.writeStartObject();
            json.writeArrayPropertyStart("modules");
            json.writeStartObject();
            json.writeStringProperty("id", module);
            change.accept(json);
        }
        return body.toString();
    }
}
