package dev.portcullis.fetch.wire;

import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Permissions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a user type is granted, from what Zoho sent. An action that is not understood makes all of them unknown. */
final class GrantFacts {
    private GrantFacts() {}

    /** Sorted by id; null when Zoho did not list them. */
    static @Nullable List<Module> modules(@Nullable List<Wire.Module> modules) {
        return modules == null
                ? null
                : modules.stream()
                        .map(GrantFacts::module)
                        .sorted(Comparator.comparing(Module::id, Ids.ORDER)
                                .thenComparing(Module::apiName, Ids.ORDER)
                                .thenComparing(Module::toString))
                        .toList();
    }

    private static Module module(Wire.Module module) {
        return new Module(
                module.id(),
                module.apiName(),
                module.pluralLabel(),
                module.sharedType(),
                permissions(module.permissions()),
                filters(module.filters()),
                fields(module.fields()),
                layouts(module.layouts()),
                module.views() == null
                        ? null
                        : new Module.View(
                                module.views().id(),
                                module.views().name(),
                                module.views().type()));
    }

    private static @Nullable List<String> filters(@Nullable Given<List<Wire.Reference>> filters) {
        if (filters == null || !filters.understood()) {
            return null;
        }
        return filters.value() == null
                ? List.of()
                : filters.value().stream()
                        .map(filter -> String.valueOf(filter.apiName() == null ? filter.id() : filter.apiName()))
                        .sorted(Ids::byCodePoint)
                        .toList();
    }

    private static @Nullable List<Field> fields(@Nullable Given<List<Wire.Field>> fields) {
        if (fields == null || !fields.understood()) {
            return null;
        }
        List<Wire.Field> listed = fields.value() == null ? List.of() : fields.value();
        if (!listed.stream().allMatch(GrantFacts::understood)) {
            return null;
        }
        return listed.stream()
                .map(field -> new Field(field.id(), field.apiName(), field.readOnly(), subform(field.permissions())))
                .sorted(Comparator.comparing(Field::id, Ids.ORDER)
                        .thenComparing(Field::apiName, Ids.ORDER)
                        .thenComparing(Field::toString))
                .toList();
    }

    private static boolean understood(Wire.Field field) {
        Given<List<Wire.Permissions>> permissions = field.permissions();
        return permissions == null
                || (permissions.understood()
                        && (permissions.value() == null
                                || permissions.value().stream().allMatch(Wire.Permissions::understood)));
    }

    private static @Nullable List<Module.Layout> layouts(@Nullable List<Wire.Layout> layouts) {
        return layouts == null
                ? null
                : layouts.stream()
                        .map(layout -> new Module.Layout(layout.id(), layout.name()))
                        .sorted(Comparator.comparing(Module.Layout::id, Ids.ORDER)
                                .thenComparing(Module.Layout::name, Ids.ORDER))
                        .toList();
    }

    private static @Nullable Permissions permissions(Wire.@Nullable Permissions permissions) {
        return permissions == null || !permissions.understood()
                ? null
                : new Permissions(
                        value(permissions.view()),
                        value(permissions.edit()),
                        value(permissions.editSharedRecords()),
                        value(permissions.create()),
                        value(permissions.delete()),
                        value(permissions.createAttachment()),
                        value(permissions.deleteAttachment()));
    }

    private static @Nullable Boolean value(@Nullable Given<Boolean> action) {
        return action == null ? null : action.value();
    }

    /** Subforms have a list with one action in each element. */
    private static @Nullable Permissions subform(@Nullable Given<List<Wire.Permissions>> permissions) {
        if (permissions == null || permissions.value() == null) {
            return null;
        }
        List<Wire.Permissions> single = permissions.value();
        return new Permissions(
                any(single, Wire.Permissions::view),
                any(single, Wire.Permissions::edit),
                any(single, Wire.Permissions::editSharedRecords),
                any(single, Wire.Permissions::create),
                any(single, Wire.Permissions::delete),
                null,
                null);
    }

    private static @Nullable Boolean any(
            List<Wire.Permissions> single, Function<Wire.Permissions, @Nullable Given<Boolean>> action) {
        Boolean found = null;
        for (Wire.Permissions permissions : single) {
            Boolean value = value(action.apply(permissions));
            found = value == null ? found : Boolean.valueOf(value || Boolean.TRUE.equals(found));
        }
        return found;
    }
}
