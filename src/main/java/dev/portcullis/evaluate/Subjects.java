package dev.portcullis.evaluate;

import dev.portcullis.control.InputKind;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.expected.Compared;
import dev.portcullis.snapshot.Credential;
import dev.portcullis.snapshot.GrantedField;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the subjects that rules report, with the labels of the snapshot they come from. */
final class Subjects {
    private final Map<String, Portal> portals = new HashMap<>();
    private final Map<String, UserType> userTypes = new HashMap<>();
    private final @Nullable Org org;

    Subjects(Snapshot snapshot) {
        snapshot.portals().forEach(portal -> portals.put(String.valueOf(portal.zaid()), portal));
        snapshot.userTypes().forEach(type -> userTypes.put(key(type.portal(), type.id()), type));
        org = snapshot.org();
    }

    @Nullable
    UserType userType(@Nullable String portal, @Nullable String id) {
        return userTypes.get(key(portal, id));
    }

    @Nullable
    Portal portal(@Nullable String zaid) {
        return portals.get(String.valueOf(zaid));
    }

    /** Of which type a reported fact is, or null when it is no subject at all. */
    static @Nullable SubjectType typeOf(Object fact) {
        if (fact instanceof Compared compared) {
            return typeOf(Compared.subjectOf(compared));
        } else if (fact instanceof User) {
            return SubjectType.USER;
        } else if (fact instanceof Person) {
            return SubjectType.PERSON;
        } else if (fact instanceof GrantedField) {
            return SubjectType.FIELD;
        } else if (fact instanceof GrantedModule) {
            return SubjectType.MODULE;
        } else if (fact instanceof UserType) {
            return SubjectType.USER_TYPE;
        } else if (fact instanceof Portal) {
            return SubjectType.PORTAL;
        }
        return fact instanceof Credential ? SubjectType.CREDENTIAL : null;
    }

    /** The file beside which a reported fact stands, or null for a record of the snapshot. */
    static @Nullable InputKind inputOf(Object fact) {
        return fact instanceof Compared compared ? Compared.inputOf(compared) : null;
    }

    /** The subject that {@code fact} is. */
    Subject of(Object fact) {
        if (fact instanceof Compared compared) {
            return of(Compared.subjectOf(compared));
        } else if (fact instanceof User user) {
            return user(user);
        } else if (fact instanceof Person person) {
            return new Subject(
                    SubjectType.PERSON,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    person.email(),
                    null,
                    null,
                    person.email());
        } else if (fact instanceof GrantedField field) {
            return field(field);
        } else if (fact instanceof GrantedModule module) {
            return module(module);
        } else if (fact instanceof UserType type) {
            return granted(SubjectType.USER_TYPE, type, null, null, null, label(type.portal(), type.id()));
        } else if (fact instanceof Portal portal) {
            return new Subject(
                    SubjectType.PORTAL,
                    portal.name(),
                    portal.zaid(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    portalLabel(portal.zaid()));
        } else if (fact instanceof Credential credential) {
            return credential(credential);
        }
        throw new IllegalArgumentException(fact.getClass() + " is no subject");
    }

    private Subject credential(Credential credential) {
        String name = org == null || org.name() == null ? "an unknown organisation" : org.name();
        return new Subject(
                SubjectType.CREDENTIAL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                credential.organisation(),
                "The audit's token for " + name);
    }

    private Subject module(GrantedModule module) {
        UserType type = module.userType();
        String label = module.label() + " for " + label(type.portal(), type.id());
        return granted(SubjectType.MODULE, type, module.apiName(), null, null, label);
    }

    private Subject field(GrantedField field) {
        UserType type = field.module().userType();
        String label = field.apiName() + " in " + field.module().label() + " for " + label(type.portal(), type.id());
        return granted(
                SubjectType.FIELD,
                type,
                field.module().apiName(),
                field.apiName(),
                field.field().id(),
                label);
    }

    private Subject granted(
            SubjectType kind,
            UserType type,
            @Nullable String module,
            @Nullable String field,
            @Nullable String fieldId,
            String label) {
        return new Subject(
                kind,
                portalName(type.portal()),
                type.portal(),
                type.name(),
                type.id(),
                module,
                field,
                fieldId,
                null,
                null,
                null,
                label);
    }

    private Subject user(User user) {
        UserType type = userType(user.portal(), user.userType());
        String who = user.email() == null || user.email().isBlank() ? String.valueOf(user.name()) : user.email();
        return new Subject(
                SubjectType.USER,
                portalName(user.portal()),
                user.portal(),
                type == null ? null : type.name(),
                user.userType(),
                user.module(),
                null,
                null,
                user.normalEmail(),
                user.personalityId(),
                null,
                who + ", " + label(user.portal(), user.userType()));
    }

    /** What people call a user type: {@code Vendor (Acme portal)}. */
    String label(@Nullable String portal, @Nullable String userType) {
        UserType type = userType(portal, userType);
        String name = type == null || type.name() == null ? "user type " + userType : type.name();
        return name + " (" + portalLabel(portal) + ")";
    }

    String portalLabel(@Nullable String zaid) {
        String name = portalName(zaid);
        if (name == null) {
            return "portal " + zaid;
        }
        return name.toLowerCase(Locale.ROOT).endsWith("portal") ? name : name + " portal";
    }

    private @Nullable String portalName(@Nullable String zaid) {
        Portal portal = portal(zaid);
        return portal == null ? null : portal.name();
    }

    private static String key(@Nullable String portal, @Nullable String userType) {
        return portal + "\n" + userType;
    }
}
