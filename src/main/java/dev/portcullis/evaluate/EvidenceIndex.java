package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InputKind;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.compare.Gaps;
import dev.portcullis.evaluate.portion.Scope;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the snapshot may be relied on. A resource without a coverage line was not collected; so was one in any state
 * but {@code collected}.
 */
final class EvidenceIndex implements Gaps {
    private final Snapshot snapshot;
    private final Subjects subjects;
    private final boolean noPortalExpected;
    private final Map<Resource, Coverage> coverage = new HashMap<>();
    private final Map<String, Map<Scope, Optional<String>>> gaps = new HashMap<>();

    EvidenceIndex(Snapshot snapshot, Subjects subjects, boolean noPortalExpected) {
        this.snapshot = snapshot;
        this.subjects = subjects;
        this.noPortalExpected = noPortalExpected;
        snapshot.coverage()
                .forEach(line ->
                        coverage.merge(new Resource(line.resource(), line.scope()), line, EvidenceIndex::lesser));
    }

    /** Of two lines on one resource the one that says less counts. */
    private static Coverage lesser(Coverage one, Coverage other) {
        return one.collected() ? other : one;
    }

    private record Resource(String name, @Nullable String scope) {}

    /** Why a control's needs are not met for subjects of this scope, or null when they are. */
    @Nullable
    String gap(Control control, Scope scope) {
        return gaps.computeIfAbsent(control.id(), id -> new HashMap<>())
                .computeIfAbsent(
                        scope,
                        wanted -> Optional.ofNullable(firstGap(control.needs().stream()
                                .filter(need -> !Inputs.NAMES.contains(need))
                                .flatMap(need -> resources(need, wanted)))))
                .orElse(null);
    }

    boolean collected(String resource, @Nullable String scope) {
        Coverage line = coverage.get(new Resource(resource, scope));
        return line != null && line.collected();
    }

    /** Why the list of a control's subjects is not known to be whole, or null when it is, as a roster always is. */
    @Nullable
    String listGap(Control control) {
        boolean ofTheRoster = control.subject() == SubjectType.PERSON && control.input() == InputKind.ROSTER;
        return ofTheRoster ? null : listGap(control.subject());
    }

    /** Why the list of the subjects of a type is not known to be whole, or null when it is. */
    @Nullable
    String listGap(SubjectType type) {
        String gap = firstGap(type.listNeeds().stream().flatMap(need -> resources(need, Scope.ALL)));
        if (gap == null && type != SubjectType.CREDENTIAL) {
            gap = leftOut();
        }
        if (gap != null || type == SubjectType.PORTAL || type == SubjectType.CREDENTIAL) {
            return gap;
        }
        String suspicious = suspiciousEmptiness();
        return suspicious != null || type == SubjectType.USER_TYPE ? suspicious : unknownModules(type);
    }

    /** Portals that were kept from being collected are missing, unless this run too asks for the others only. */
    private @Nullable String leftOut() {
        boolean partOnly =
                snapshot.onlyPortals() == null && snapshot.coverage().stream().anyMatch(Coverage::leftOut);
        return partOnly
                ? "the snapshot was collected with --portal and lacks other portals; judge it with --portal too"
                : null;
    }

    private @Nullable String suspiciousEmptiness() {
        return noPortalExpected
                ? null
                : Stream.concat(
                                Stream.of(Optional.ofNullable(noPortal())),
                                snapshot.portals().stream()
                                        .map(portal -> Optional.ofNullable(noUserType(portal.zaid()))))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String noPortal() {
        return snapshot.portals().isEmpty() && !noPortalExpected
                ? "Zoho listed no portal at all; if that is right, say expect-no-portal: true in the configuration"
                : null;
    }

    private @Nullable String noUserType(@Nullable String zaid) {
        return snapshot.userTypes().stream().anyMatch(type -> Objects.equals(type.portal(), zaid))
                ? null
                : "Zoho listed no user type of the " + subjects.portalLabel(zaid)
                        + ", though every portal has the default one";
    }

    /** Whether the snapshot, or what this run asks of it, lacks portals that there are. */
    boolean aboutSomePortals() {
        return !snapshot.otherPortals().isEmpty()
                || snapshot.coverage().stream().anyMatch(Coverage::leftOut);
    }

    @Override
    public @Nullable String portals() {
        String gap = gap(new Resource("portals", null));
        return gap == null ? either(leftOut(), noPortal()) : gap;
    }

    @Override
    public @Nullable String userTypes(@Nullable String zaid) {
        return either(gap(new Resource("user-types", zaid)), noUserType(zaid));
    }

    @Override
    public @Nullable String users(@Nullable String zaid) {
        if (zaid == null) {
            return listGap(SubjectType.PERSON);
        }
        String gap = firstGap(perUserType("users", new Scope(zaid, null, null)));
        return gap == null ? noUserType(zaid) : gap;
    }

    @Override
    public @Nullable String modules(@Nullable String zaid, @Nullable String userType) {
        if (subjects.portal(zaid) == null) {
            return portals();
        } else if (subjects.userType(zaid, userType) == null) {
            return userTypes(zaid);
        }
        String gap = either(gap(new Resource("user-types", zaid)), gap(new Resource("user-type", userType)));
        return either(gap, unknownModules(zaid, userType));
    }

    private @Nullable String unknownModules(@Nullable String zaid, @Nullable String userType) {
        UserType type = subjects.userType(zaid, userType);
        return type == null || type.modules() == null
                ? "the modules of " + subjects.label(zaid, userType) + " are unknown"
                : null;
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private @Nullable String unknownModules(SubjectType type) {
        boolean modules = type == SubjectType.MODULE || type == SubjectType.FIELD;
        for (UserType userType : modules ? snapshot.userTypes() : List.<UserType>of()) {
            List<Module> granted = userType.modules();
            if (granted == null) {
                return "the modules of " + subjects.label(userType.portal(), userType.id()) + " are unknown";
            }
            if (type == SubjectType.FIELD && granted.stream().anyMatch(EvidenceIndex::hidesFields)) {
                return "some fields of " + subjects.label(userType.portal(), userType.id()) + " are unknown";
            }
        }
        return null;
    }

    /** Zoho leaves the fields out of some modules; Notes is not one of them. */
    private static boolean hidesFields(Module module) {
        return module.fields() == null;
    }

    private @Nullable String firstGap(Stream<Resource> resources) {
        return resources.map(this::gap).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private @Nullable String gap(Resource resource) {
        Coverage line = coverage.get(resource);
        if (line != null && line.collected()) {
            return null;
        }
        String state = line == null ? "not collected" : Words.state(line.state());
        String message = line == null || line.message() == null ? "" : ": " + line.message();
        return Words.resource(resource.name(), name(resource)) + " " + state + message;
    }

    private String name(Resource resource) {
        return switch (resource.name()) {
            case "portal", "user-types" -> subjects.portalLabel(resource.scope());
            case "user-type", "users" ->
                snapshot.userTypes().stream()
                        .filter(type -> Objects.equals(type.id(), resource.scope()))
                        .map(type -> subjects.label(type.portal(), type.id()))
                        .findFirst()
                        .orElse("user type " + resource.scope());
            default -> String.valueOf(resource.scope());
        };
    }

    private Stream<Resource> resources(String need, Scope scope) {
        return switch (need) {
            case "portal", "user-types" -> portals(scope).map(zaid -> new Resource(need, zaid));
            case "user-type", "users" -> perUserType(need, scope);
            case "field-metadata" -> modules(scope).map(module -> new Resource(need, module));
            default -> Stream.of(new Resource(need, null));
        };
    }

    private Stream<Resource> perUserType(String need, Scope scope) {
        if (scope.userType() != null) {
            return Stream.of(new Resource(need, scope.userType()));
        }
        Stream<Resource> each = snapshot.userTypes().stream()
                .filter(type -> scope.portal() == null || Objects.equals(scope.portal(), type.portal()))
                .map(type -> new Resource(need, type.id()));
        // "All user types" can only be said where their list is whole, and of all portals where theirs is.
        Stream<Resource> portals = scope.portal() == null ? Stream.of(new Resource("portals", null)) : Stream.of();
        return Stream.concat(portals, Stream.concat(resources("user-types", scope), each));
    }

    /** The portal of the scope, even one that the list of portals does not name: then nothing was collected of it. */
    private Stream<@Nullable String> portals(Scope scope) {
        return scope.portal() != null
                ? Stream.of(scope.portal())
                : snapshot.portals().stream().map(Portal::zaid);
    }

    private Stream<@Nullable String> modules(Scope scope) {
        if (scope.module() != null) {
            return Stream.of(scope.module());
        }
        Set<@Nullable String> names = new LinkedHashSet<>();
        for (UserType type : snapshot.userTypes()) {
            List<Module> modules = type.modules() == null ? List.of() : type.modules();
            modules.forEach(module -> names.add(new GrantedModule(type, module).apiName()));
        }
        return names.stream();
    }
}
