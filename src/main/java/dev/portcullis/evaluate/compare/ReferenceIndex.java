package dev.portcullis.evaluate.compare;

import dev.portcullis.evaluate.expected.FieldDrift;
import dev.portcullis.evaluate.expected.ModuleDrift;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.GrantedField;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grants of a reference snapshot, by the ids of portals and user types. */
public final class ReferenceIndex {
    private final Map<UserTypeKey, UserType> userTypes = new HashMap<>();
    private final Gaps gaps;

    /** @param gaps those of the reference */
    public ReferenceIndex(Snapshot reference, Gaps gaps) {
        this.gaps = new RememberedGaps(gaps);
        reference.userTypes().forEach(type -> userTypes.put(new UserTypeKey(type.portal(), type.id()), type));
    }

    /** A granted module beside what the reference says of it. */
    public ModuleDrift module(GrantedModule now) {
        return new ModuleDrift(now, before(now).orElse(null), gap(now.userType()));
    }

    /** An exposed field beside what the reference says of it. */
    public FieldDrift field(GrantedField now) {
        GrantedModule module = before(now.module()).orElse(null);
        List<Field> fields = module == null ? null : module.module().fields();
        String gap = gap(now.module().userType());
        if (gap == null && module != null && fields == null) {
            gap = "the reference snapshot does not say which fields of the module were exposed";
        }
        GrantedField before = module == null || fields == null
                ? null
                : same(now.field(), fields)
                        .map(field -> new GrantedField(module, field, null))
                        .orElse(null);
        return new FieldDrift(now, module, before, gap);
    }

    private @Nullable String gap(UserType type) {
        String gap = gaps.modules(type.portal(), type.id());
        return gap == null ? null : "in the reference snapshot, " + gap;
    }

    /** A module is known by its API name; one that was given another, by its id. */
    private Optional<GrantedModule> before(GrantedModule now) {
        UserType type = userTypes.get(
                new UserTypeKey(now.userType().portal(), now.userType().id()));
        List<Module> modules = type == null || type.modules() == null ? List.of() : type.modules();
        return first(
                        modules,
                        module -> same(module.apiName(), now.apiName()),
                        module -> same(module.id(), now.module().id()))
                .map(module -> new GrantedModule(Objects.requireNonNull(type), module));
    }

    /** A field is known by its id; one without, by its API name. */
    private static Optional<Field> same(Field now, List<Field> fields) {
        return first(
                fields,
                field -> same(field.id(), now.id()),
                field -> (field.id() == null || now.id() == null) && same(field.apiName(), now.apiName()));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> best, Predicate<T> next) {
        return Stream.of(best, next)
                .flatMap(wanted -> all.stream().filter(wanted).limit(1))
                .findFirst();
    }
}
