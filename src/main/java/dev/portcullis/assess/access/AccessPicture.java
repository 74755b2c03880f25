package dev.portcullis.assess.access;

import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws what outsiders can do from the snapshot, and the objections from the findings that go by. */
public final class AccessPicture {
    private record Place(
            @Nullable String portal,
            @Nullable String userType,
            @Nullable String module) {}

    private final Map<Place, Map<Objection, Objection>> objections = new HashMap<>();

    /** Remember what a finding objects to. */
    public void add(Finding finding, boolean open) {
        Subject subject = finding.subject();
        if (subject.type() == SubjectType.MODULE || subject.type() == SubjectType.FIELD) {
            var place = new Place(subject.portalId(), subject.userTypeId(), subject.module());
            var known = objections.computeIfAbsent(place, any -> new TreeMap<>(Objection.ORDER));
            Objection.of(finding, open).forEach(objection -> known.merge(objection, objection, Objection::or));
        }
    }

    /** One row for each module of each user type, in the order of the snapshot; one for a user type of unknown modules. */
    public List<GrantedAccess> rows(Snapshot snapshot, Reach reach) {
        List<GrantedAccess> rows = new ArrayList<>();
        for (UserType type : snapshot.userTypes()) {
            String portal = portal(snapshot, type);
            if (type.modules() == null) {
                rows.add(row(type, portal, null, reach));
            } else {
                type.modules().forEach(module -> rows.add(row(type, portal, module, reach)));
            }
        }
        return List.copyOf(rows);
    }

    private static @Nullable String portal(Snapshot snapshot, UserType type) {
        return snapshot.portals().stream()
                .filter(portal -> Objects.equals(portal.zaid(), type.portal()))
                .findFirst()
                .map(Portal::name)
                .orElse(null);
    }

    private GrantedAccess row(UserType type, @Nullable String portal, @Nullable Module module, Reach reach) {
        String name = module == null ? null : module.apiName();
        Collection<Objection> against = objections
                .getOrDefault(new Place(type.portal(), type.id(), name), Map.of())
                .values();
        return new GrantedAccess(
                portal,
                type.portal(),
                type.name(),
                type.id(),
                type.active(),
                name,
                module == null ? null : module.label(),
                module == null ? null : module.sharedType(),
                module == null ? null : module.permissions(),
                reach.ofUserType(type.portal(), type.id()),
                List.copyOf(against));
    }
}
