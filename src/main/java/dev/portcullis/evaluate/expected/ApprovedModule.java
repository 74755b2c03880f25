package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Meaning;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Meaning(
        "A module of one user type beside what the access matrix approves of it: what module controls judge that need the access matrix")
public record ApprovedModule(
        @Meaning("The module as granted; without permissions or fields where it is not granted")
        GrantedModule module,

        @Meaning("Whether the user type is granted the module at all")
        boolean granted,

        @Meaning("The access matrix as messages name it") String matrix,

        @Meaning("The rows for this portal, user type and module, in the order of the file")
        List<MatrixRow> rows,

        @Meaning("Whether the portal, the user type and the module have names to look up")
        boolean namesKnown,

        @Meaning("Why the user type's modules are not known to be whole; unknown when they are") @Nullable
        String gap)
        implements Compared {

    public ApprovedModule {
        rows = List.copyOf(rows);
    }

    @Meaning("False when the module is granted and its whole permissions object is missing")
    public boolean permissionsKnown() {
        return !granted || module.permissionsKnown();
    }

    @Meaning("Whether the matrix approves any action")
    public boolean anyApproved() {
        return !approved().isEmpty();
    }

    @Meaning("Whether an action is granted that the matrix has a column for and does not approve")
    public boolean exceeds() {
        return !unapproved().isEmpty();
    }

    @Meaning("Whether an action is approved and, as far as the module's permissions are known, not granted")
    public boolean fallsShort() {
        return !unused().isEmpty();
    }

    @Meaning("The granted actions that are not approved, for messages")
    public String unapprovedActions() {
        return Action.words(unapproved());
    }

    @Meaning("The approved actions that are not granted, for messages")
    public String unusedActions() {
        return Action.words(unused());
    }

    @Meaning("The approved actions, for evidence")
    public String approvedActions() {
        return Action.words(approved());
    }

    @Meaning("The granted actions that a matrix has a column for, for evidence")
    public String grantedActions() {
        return granted ? Action.words(grants()) : "module not granted";
    }

    @Meaning("Where the matrix speaks of the module, for messages: access.csv, line 3")
    public String where() {
        return rows.isEmpty()
                ? matrix + ", which has no row for it"
                : matrix + ", " + Lines.of(rows.stream().mapToInt(MatrixRow::line));
    }

    @Meaning("What messages call the module")
    public String label() {
        return module.label();
    }

    @Meaning("What messages call the user type")
    public String userTypeLabel() {
        return module.userType().label();
    }

    private Set<Action> unapproved() {
        return Action.without(grants(), approved());
    }

    private Set<Action> unused() {
        return Action.without(approved(), grants());
    }

    private Set<Action> grants() {
        Set<Action> granting = EnumSet.copyOf(Action.OF_A_MATRIX);
        granting.retainAll(Action.granted(module.module().permissions()));
        return granting;
    }

    private Set<Action> approved() {
        Set<Action> approved = EnumSet.noneOf(Action.class);
        rows.forEach(row -> row.approved().forEach(key -> approved.add(Action.of(key))));
        return approved;
    }
}
