package dev.portcullis.features.crm;

import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Permissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of an example: read-only, and known not to be protected data. */
public final class FieldDraft {
    public static final Columns COLUMNS = Columns.of("fields")
            .with("field", "its API name, or unknown; else Last_Name")
            .with("read-only", "yes, no or unknown; else yes")
            .with("protected as", "none, unknown, or some of personal, health, encrypted; else none")
            .with(
                    "subform actions",
                    "what may be done to the rows of a subform, as under actions; without the column the field is no subform")
            .with("column of", "the module or subform the field belongs to; else the module that shows it");

    private static final List<String> PROTECTIONS = List.of("personal", "health", "encrypted");

    @Nullable
    String apiName = "Last_Name";

    @Nullable
    Boolean readOnly = true;

    /** Null when the CRM says nothing of the field. */
    @Nullable
    List<String> protection = List.of();

    /** Of a subform only. */
    @Nullable
    Permissions permissions;

    /** The module or subform that the field is a column of; null for the module that shows it. */
    @Nullable
    String columnOf;

    public static FieldDraft of(Map<String, String> cells) {
        Row row = Row.of(cells, COLUMNS);
        var field = new FieldDraft();
        row.text("field", name -> field.apiName = name);
        row.flag("read-only", readOnly -> field.readOnly = readOnly);
        row.list("protected as", protection -> field.protection = protection);
        row.list("subform actions", actions -> field.permissions = Actions.of(actions));
        row.text("column of", module -> field.columnOf = module);
        return field;
    }

    Field build(String id) {
        return new Field(id, apiName, readOnly, permissions);
    }

    /** What the CRM says of the field, or null when it says nothing. */
    @Nullable
    FieldMetadata metadata(String module, String id) {
        List<String> words = protection;
        if (words == null) {
            return null;
        } else if (!PROTECTIONS.containsAll(words)) {
            throw new IllegalArgumentException("protected as " + words + ", expected some of " + PROTECTIONS);
        }
        return new FieldMetadata(
                columnOf == null ? module : columnOf,
                id,
                apiName,
                apiName,
                words.contains("personal"),
                words.contains("health"),
                words.contains("encrypted"));
    }
}
