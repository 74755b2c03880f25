package dev.portcullis.evaluate.compare;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that a snapshot holds. One that it does not hold is called unknown only where everything was collected
 * whole that could hold it.
 */
final class KnownNames {
    private final Map<String, Set<String>> zaids = new HashMap<>();
    private final Map<String, Set<String>> userTypes = new HashMap<>();
    private final Set<String> modules = new HashSet<>();
    private final Set<String> otherPortals;
    private final boolean allPortalsNamed;
    private final boolean allPortals;
    private final boolean allModules;
    private final Gaps gaps;

    KnownNames(Snapshot snapshot, Gaps gaps) {
        this.gaps = gaps;
        otherPortals = snapshot.otherPortals().stream().map(Names::folded).collect(Collectors.toSet());
        allPortalsNamed = gaps.portals() == null && snapshot.coverage().stream().noneMatch(Coverage::leftOut);
        allPortals = allPortalsNamed && otherPortals.isEmpty();
        allModules = allPortals
                && snapshot.userTypes().stream().allMatch(type -> gaps.modules(type.portal(), type.id()) == null)
                && snapshot.portals().stream().allMatch(portal -> gaps.userTypes(portal.zaid()) == null);
        snapshot.portals().forEach(this::add);
        snapshot.userTypes().forEach(this::add);
        snapshot.fieldMetadata().stream()
                .map(FieldMetadata::module)
                .filter(Objects::nonNull)
                .forEach(modules::add);
    }

    private void add(Portal portal) {
        if (portal.zaid() != null) {
            userTypes.computeIfAbsent(portal.zaid(), zaid -> new HashSet<>());
            if (portal.name() != null) {
                zaids.computeIfAbsent(Names.folded(portal.name()), name -> new HashSet<>())
                        .add(portal.zaid());
            }
        }
    }

    private void add(UserType type) {
        if (type.portal() != null && type.name() != null) {
            userTypes.computeIfAbsent(type.portal(), zaid -> new HashSet<>()).add(Names.folded(type.name()));
        }
        List<Module> granted = type.modules() == null ? List.of() : type.modules();
        Stream.concat(granted.stream().map(Module::apiName), Stream.ofNullable(type.personalityModule()))
                .filter(Objects::nonNull)
                .forEach(modules::add);
    }

    /** What is unknown of a row that names a portal, a user type, or both; null when nothing is. */
    @Nullable
    String unknown(@Nullable String portal, @Nullable String userType) {
        if (portal == null) {
            return userType != null && allPortals && missing(userType, userTypes.keySet())
                    ? "no portal has a user type '" + userType + "'"
                    : null;
        }
        Set<String> there = zaids.get(Names.folded(portal));
        if (there == null) {
            boolean elsewhere = otherPortals.contains(Names.folded(portal));
            return elsewhere || !allPortalsNamed ? null : "there is no portal '" + portal + "'";
        }
        return userType != null && missing(userType, there)
                ? "the portal '" + portal + "' has no user type '" + userType + "'"
                : null;
    }

    /** Whether no user type is granted a module, and nothing else in the snapshot names it. */
    boolean unknownModule(String module) {
        return allModules && !modules.contains(module);
    }

    private boolean missing(String userType, Set<String> portals) {
        return portals.stream()
                .allMatch(zaid -> gaps.userTypes(zaid) == null
                        && !userTypes.getOrDefault(zaid, Set.of()).contains(Names.folded(userType)));
    }
}
