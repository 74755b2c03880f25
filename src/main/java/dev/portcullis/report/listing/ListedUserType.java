package dev.portcullis.report.listing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portcullis.report.rows.Column;
import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A user type as lists show it.
 *
 * @param modules how many it is granted; null when Zoho did not say
 * @param mayEdit the API names of those where it may edit own or shared records
 * @param mayDelete the API names of those where it may delete records
 * @param unknownModules in how many of them Zoho did not say what is granted, which may then be more than is listed
 */
public record ListedUserType(
        @Nullable String name,
        @Nullable String id,
        @Nullable String portal,
        @Nullable String portalId,
        @Nullable Boolean active,
        @JsonProperty("default") @Nullable Boolean defaultType,
        @Nullable Long reportedUsers,
        @Nullable String personalityModule,
        @Nullable Integer modules,
        List<String> mayEdit,
        List<String> mayDelete,
        long unknownModules,
        @Nullable Instant modifiedTime) {
    public ListedUserType {
        mayEdit = List.copyOf(mayEdit);
        mayDelete = List.copyOf(mayDelete);
    }

    static ListedUserType of(UserType type, Places places) {
        List<Module> modules = type.modules() == null ? List.of() : type.modules();
        return new ListedUserType(
                type.name(),
                type.id(),
                places.portalName(type.portal()),
                type.portal(),
                type.active(),
                type.defaultType(),
                type.reportedUsers(),
                type.personalityModule(),
                type.modules() == null ? null : modules.size(),
                names(modules, module -> grants(module, Action.EDIT) || grants(module, Action.EDIT_SHARED_RECORDS)),
                names(modules, module -> grants(module, Action.DELETE)),
                modules.stream().filter(module -> module.permissions() == null).count(),
                type.modifiedTime());
    }

    private static boolean grants(Module module, Action action) {
        return Action.granted(module.permissions()).contains(action);
    }

    private static List<String> names(List<Module> modules, Predicate<Module> wanted) {
        return modules.stream()
                .filter(wanted)
                .map(module -> String.valueOf(module.apiName()))
                .toList();
    }

    private String count(List<String> granted) {
        return modules == null ? "unknown" : (unknownModules > 0 ? "at least " : "") + granted.size();
    }

    static List<Column<ListedUserType>> columns(boolean singlePortal) {
        return List.of(
                Column.of("name", ListedUserType::name),
                Column.<ListedUserType>of("portal", ListedUserType::portal).onScreenIf(!singlePortal),
                Column.of("active", type -> Words.yesNo(type.active())),
                Column.of("default", type -> Words.yesNo(type.defaultType())),
                Column.of("users", type -> Words.number(type.reportedUsers())),
                Column.<ListedUserType>of("records_in", ListedUserType::personalityModule)
                        .whereRoomIs(),
                Column.of("modules", type -> type.modules() == null ? "unknown" : String.valueOf(type.modules())),
                Column.of("may_edit", type -> type.count(type.mayEdit())),
                Column.of("may_delete", type -> type.count(type.mayDelete())),
                Column.<ListedUserType>of("modified", type -> Words.day(type.modifiedTime()))
                        .whereRoomIs(),
                Column.ofFiles("id", ListedUserType::id));
    }
}
