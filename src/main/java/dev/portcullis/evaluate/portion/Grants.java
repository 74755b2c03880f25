package dev.portcullis.evaluate.portion;

import dev.portcullis.control.SubjectType;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.GrantedField;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modules and fields that one user type is granted, each field beside what the CRM says of it. */
public final class Grants {
    private final UserType type;
    private final Map<String, FieldMetadata> metadata = new HashMap<>();

    public Grants(UserType type, List<FieldMetadata> all) {
        this.type = type;
        all.forEach(field -> metadata.put(key(field.module(), field.id()), field));
    }

    public void addTo(Portion portion) {
        for (Module module : type.modules() == null ? List.<Module>of() : type.modules()) {
            var granted = new GrantedModule(type, module);
            var scope = new Scope(type.portal(), type.id(), module.apiName());
            portion.add(SubjectType.MODULE, scope, List.of(granted));
            portion.add(SubjectType.FIELD, scope, fields(granted));
        }
    }

    private List<GrantedField> fields(GrantedModule module) {
        List<Field> fields =
                module.module().fields() == null ? List.of() : module.module().fields();
        return fields.stream()
                .map(field -> new GrantedField(module, field, metadataOf(module, field, fields)))
                .toList();
    }

    /** Ids are compared within the module and within the subforms it shows, which bear the names of its subform fields. */
    private @Nullable FieldMetadata metadataOf(GrantedModule module, Field field, List<Field> siblings) {
        if (field.id() == null) {
            return null;
        }
        Stream<@Nullable String> subforms = siblings.stream()
                .filter(sibling -> sibling.permissions() != null)
                .map(Field::apiName);
        return Stream.concat(Stream.of(module.apiName()), subforms)
                .map(name -> metadata.get(key(name, field.id())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String key(@Nullable String module, @Nullable String id) {
        return module + "\n" + id;
    }
}
