package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Meaning(
        "A granted module beside the same module in the reference snapshot: what module controls judge that need the reference")
public record ModuleDrift(
        @Meaning("The module as granted now") GrantedModule now,

        @Meaning("The module as granted in the reference; unknown when the reference shows no such grant") @Nullable
        GrantedModule before,

        @Meaning("Why the reference is not known to hold all modules of the user type; unknown when it does") @Nullable
        String gap)
        implements Compared {

    @Meaning("Whether the reference grants the module to the user type")
    public boolean inReference() {
        return before != null;
    }

    @Meaning("Whether an action is granted now that was known not to be granted")
    public boolean gainedActions() {
        return !gained().isEmpty();
    }

    @Meaning("Whether the module went from private to public")
    public boolean opened() {
        return before != null && "private".equals(before.sharedType()) && "public".equals(now.sharedType());
    }

    @Meaning("Whether lookup fields bound the records to the user, and none does now")
    public boolean unbound() {
        return before != null && bound(before.filters()) && none(now.filters());
    }

    @Meaning("What is unknown and might hide a change for the worse; unknown when nothing is")
    public @Nullable String unknown() {
        if (before == null) {
            return null;
        }
        var unknown = new ArrayList<String>();
        if (!now.permissionsKnown()
                || !before.permissionsKnown() && !granted(now).isEmpty()) {
            unknown.add("which actions it grants");
        }
        if (mayHaveOpened(before)) {
            unknown.add("how it is shared");
        }
        if (mayBeUnbound(before)) {
            unknown.add("which lookup fields bind its records");
        }
        return unknown.isEmpty() ? null : String.join(" and ", unknown);
    }

    @Meaning("What changed for the worse, for messages: create and delete are granted, the module is public")
    public String changes() {
        var changes = new ArrayList<String>();
        if (gainedActions()) {
            changes.add("newly granted: " + Action.words(gained()));
        }
        if (opened()) {
            changes.add("shared as public instead of private");
        }
        if (unbound()) {
            changes.add("no longer bound by a lookup field");
        }
        return String.join("; ", changes);
    }

    @Meaning("What is granted now, for evidence")
    public String actionsNow() {
        return now.grantedActions();
    }

    @Meaning("What was granted in the reference, for evidence")
    public String actionsBefore() {
        return before == null ? "none" : before.grantedActions();
    }

    @Meaning("The lookup fields in the reference, for evidence")
    public String lookupFieldsBefore() {
        List<String> filters = before == null ? null : before.filters();
        return filters == null || filters.isEmpty() ? "none" : String.join(", ", filters);
    }

    @Meaning("What messages call the module")
    public String label() {
        return now.label();
    }

    @Meaning("What messages call the user type")
    public String userTypeLabel() {
        return now.userType().label();
    }

    private Set<Action> gained() {
        return before == null || !before.permissionsKnown() ? Set.of() : Action.without(granted(now), granted(before));
    }

    private static Set<Action> granted(GrantedModule module) {
        return Action.granted(module.module().permissions());
    }

    private boolean mayHaveOpened(GrantedModule reference) {
        return reference.sharedType() == null && maybe("public", now.sharedType())
                || now.sharedType() == null && maybe("private", reference.sharedType());
    }

    private static boolean maybe(String word, @Nullable String value) {
        return value == null || value.equals(word);
    }

    private boolean mayBeUnbound(GrantedModule reference) {
        return reference.filters() == null && !bound(now.filters())
                || now.filters() == null && !none(reference.filters());
    }

    private static boolean bound(@Nullable List<String> filters) {
        return filters != null && !filters.isEmpty();
    }

    private static boolean none(@Nullable List<String> filters) {
        return filters != null && filters.isEmpty();
    }
}
