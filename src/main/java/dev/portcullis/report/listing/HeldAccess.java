package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one user may do in one module, and through what.
 *
 * @param access whether the grant reaches the user today
 * @param grant what the user type is granted in the module; null where no module can be named, and {@code may} says why
 * @param may the granted actions in words
 */
public record HeldAccess(
        ListedUser user, Access access, @Nullable ListedGrant grant, String may) {

    private @Nullable String module() {
        return grant == null ? null : grant.module();
    }

    private @Nullable String records() {
        return grant == null ? null : grant.records();
    }

    /** For one person: each place, then what is granted there. */
    static List<Column<HeldAccess>> ofOnePerson(boolean singlePortal) {
        return List.of(
                Column.of("kind", held -> held.user.kind()),
                Column.<HeldAccess>of("portal", held -> held.user.portal()).onScreenIf(!singlePortal),
                Column.of(
                        "user_type",
                        held -> held.user.userType() == null ? held.user.hubUserType() : held.user.userType()),
                Column.of("status_in_full", "status", held -> held.user.statusInFull()),
                Column.of("access", held -> held.access.words()),
                Column.of("module", HeldAccess::module),
                Column.<HeldAccess>of("records", HeldAccess::records).whereRoomIs(),
                Column.of("may", HeldAccess::may),
                Column.ofFiles("email", held -> held.user.email()),
                Column.ofFiles("record_in", held -> held.user.module()),
                Column.ofFiles("record", held -> held.user.personalityId()));
    }

    /** For one action in one module: everybody who has it. */
    static List<Column<HeldAccess>> ofOneAction(boolean singlePortal) {
        return List.of(
                Column.of("user_type", held -> held.user.userType()),
                Column.<HeldAccess>of("portal", held -> held.user.portal()).onScreenIf(!singlePortal),
                Column.of("name", held -> held.user.name()),
                Column.of("email", held -> held.user.email()),
                Column.of("status_in_full", "status", held -> held.user.statusInFull()),
                Column.of("access", held -> held.access.words()),
                Column.ofFiles("module", HeldAccess::module),
                Column.<HeldAccess>of("records", HeldAccess::records).whereRoomIs(),
                Column.ofFiles("may", HeldAccess::may),
                Column.ofFiles("record_in", held -> held.user.module()),
                Column.ofFiles("record", held -> held.user.personalityId()));
    }
}
