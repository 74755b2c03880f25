package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user type is granted in one module.
 *
 * @param module the API name
 * @param records whether users reach only records bound to them (private) or all (public)
 * @param actions the granted ones, by the keys of the snapshot; null when Zoho did not say
 */
public record ListedGrant(
        @Nullable String portal,
        @Nullable String portalId,
        @Nullable String userType,
        @Nullable String userTypeId,
        @Nullable Boolean userTypeActive,
        @Nullable String module,
        @Nullable String label,
        @Nullable String records,
        @Nullable List<String> actions) {
    public ListedGrant {
        actions = actions == null ? null : List.copyOf(actions);
    }

    static ListedGrant of(UserType type, Module module, Places places) {
        return new ListedGrant(
                places.portalName(type.portal()),
                type.portal(),
                type.name(),
                type.id(),
                type.active(),
                module.apiName(),
                module.label(),
                module.sharedType(),
                module.permissions() == null ? null : keys(Action.granted(module.permissions())));
    }

    private static List<String> keys(Set<Action> actions) {
        return actions.stream().map(Action::key).toList();
    }

    /** The granted actions in words. */
    String may() {
        return actions == null
                ? "unknown"
                : Action.words(actions.stream().map(Action::of).toList());
    }

    private String cell(Action action) {
        return actions == null ? "unknown" : actions.contains(action.key()) ? "yes" : "no";
    }

    static List<Column<ListedGrant>> columns(boolean singlePortal) {
        List<Column<ListedGrant>> columns = new ArrayList<>();
        columns.add(Column.of("user_type", ListedGrant::userType));
        columns.add(Column.<ListedGrant>of("portal", ListedGrant::portal).onScreenIf(!singlePortal));
        columns.add(Column.of("module", ListedGrant::module));
        columns.add(Column.ofFiles("label", ListedGrant::label));
        columns.add(Column.<ListedGrant>of("records", ListedGrant::records).whereRoomIs());
        columns.add(Column.of("may", ListedGrant::may));
        columns.add(Column.ofFiles("user_type_active", grant -> Words.yesNo(grant.userTypeActive())));
        for (Action action : Action.values()) {
            columns.add(Column.ofFiles(Words.snake(action.key()), grant -> grant.cell(action)));
        }
        return columns;
    }
}
