package dev.portcullis.assess.access;

import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.Permissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one user type lets its users do in one module.
 *
 * @param portal the portal's name
 * @param userTypeActive whether the user type is switched on; null when Zoho did not say
 * @param module its API name; null, like {@code permissions}, when the modules of the user type are unknown
 * @param records whether users reach only records bound to them (private) or all (public), or what else Zoho said
 * @param people the users of the user type who are not switched off; null when their list is not whole
 * @param objections sorted by control
 */
public record GrantedAccess(
        @Nullable String portal,
        @Nullable String portalId,
        @Nullable String userType,
        @Nullable String userTypeId,
        @Nullable Boolean userTypeActive,
        @Nullable String module,
        @Nullable String label,
        @Nullable String records,
        @Nullable Permissions permissions,
        @Nullable Long people,
        List<Objection> objections) {

    public GrantedAccess {
        objections = List.copyOf(objections);
    }

    /** Whether users may do this; null when nobody knows. */
    public @Nullable Boolean may(Action action) {
        return permissions == null ? null : action.in(permissions);
    }

    /** The granted actions; none when they are unknown. */
    public Set<Action> granted() {
        return Action.granted(permissions);
    }

    /** Those about this action, or about the module as a whole when {@code action} is null. */
    public Stream<Objection> objections(@Nullable Action action) {
        return objections.stream().filter(objection -> objection.action() == action);
    }
}
