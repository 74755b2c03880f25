package dev.portcullis.features.crm;

import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Permissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A granted module of an example: private, bound to the user by a lookup field, to be viewed only. */
public final class ModuleDraft {
    public static final Columns COLUMNS = Columns.of("modules")
            .with("module", "its API name; else Contacts")
            .with("shared", "private, public, unknown, or any other word; else private")
            .with(
                    "actions",
                    "none, unknown, or some of view, create, edit, edit shared, delete, create attachment, delete attachment; else view")
            .with("lookup fields", "the fields that bind records to the user, none or unknown; else Contact_Name");

    String apiName = "Contacts";

    @Nullable
    String sharedType = "private";

    @Nullable
    Permissions permissions = Actions.of(List.of("view"));

    @Nullable
    List<String> filters = List.of("Contact_Name");

    public boolean fieldsKnown = true;
    public final List<FieldDraft> fields = new ArrayList<>(List.of(new FieldDraft()));

    public static ModuleDraft of(Map<String, String> cells) {
        Row row = Row.of(cells, COLUMNS);
        var module = new ModuleDraft();
        row.text("module", name -> module.apiName = String.valueOf(name));
        row.text("shared", word -> module.sharedType = word);
        row.list("actions", actions -> module.permissions = Actions.of(actions));
        row.list("lookup fields", filters -> module.filters = filters);
        return module;
    }

    Module build(String id) {
        var built = new ArrayList<Field>();
        for (FieldDraft field : fields) {
            built.add(field.build(fieldId(id, field)));
        }
        return new Module(
                id, apiName, null, sharedType, permissions, filters, fieldsKnown ? built : null, List.of(), null);
    }

    /** Made of the name, so that a field is the same in every snapshot, and of its place among those of that name. */
    String fieldId(String moduleId, FieldDraft field) {
        List<FieldDraft> namesakes = fields.stream()
                .filter(shown -> Objects.equals(shown.apiName, field.apiName))
                .toList();
        return moduleId + field.apiName + namesakes.indexOf(field);
    }
}
