package dev.portcullis.evaluate.expected;

import dev.portcullis.control.InputKind;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.snapshot.GrantedModule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A module of one user type beside what the access matrix approves of it.
 *
 * @param module the module as granted; one without permissions or fields where it is not granted
 * @param granted whether the user type is granted the module at all
 * @param matrix the access matrix as messages name it
 * @param rows the rows for this portal, user type and module, in the order of the file
 * @param namesKnown false when the portal, the user type or the module has no name to look up
 * @param gap why the user type's modules are not known to be whole; null when they are
 */
public record ApprovedModule(
        GrantedModule module,
        boolean granted,
        String matrix,
        List<AccessMatrix.Row> rows,
        boolean namesKnown,
        @Nullable String gap)
        implements Compared {

    @Override
    public InputKind input() {
        return InputKind.ACCESS_MATRIX;
    }

    @Override
    public Object subject() {
        return module;
    }

    /** False when the module is granted and its whole permissions object is missing. */
    public boolean permissionsKnown() {
        return !granted || module.permissionsKnown();
    }

    /** Whether the matrix approves any action. */
    public boolean anyApproved() {
        return !approved().isEmpty();
    }

    /** Whether an action is granted that the matrix has a column for and does not approve. */
    public boolean exceeds() {
        return !unapproved().isEmpty();
    }

    /** Whether an action is approved and, as far as the module's permissions are known, not granted. */
    public boolean fallsShort() {
        return !unused().isEmpty();
    }

    /** The granted actions that are not approved, for messages. */
    public String unapprovedActions() {
        return Action.words(unapproved());
    }

    /** The approved actions that are not granted, for messages. */
    public String unusedActions() {
        return Action.words(unused());
    }

    /** The approved actions, for evidence. */
    public String approvedActions() {
        return Action.words(approved());
    }

    /** The granted actions that a matrix has a column for, for evidence. */
    public String grantedActions() {
        return granted ? Action.words(grants()) : "module not granted";
    }

    /** Where the matrix speaks of the module, for messages: {@code access.csv, line 3}. */
    public String where() {
        return rows.isEmpty()
                ? matrix + ", which has no row for it"
                : matrix + ", " + Lines.of(rows.stream().mapToInt(AccessMatrix.Row::line));
    }

    /** What messages call the module. */
    public String label() {
        return module.label();
    }

    /** What messages call the user type. */
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
