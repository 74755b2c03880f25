package dev.portcullis.snapshot;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a module may grant, in Zoho's order. */
public enum Action {
    VIEW("view", Permissions::view),
    EDIT("edit", Permissions::edit),
    EDIT_SHARED_RECORDS("editSharedRecords", Permissions::editSharedRecords),
    CREATE("create", Permissions::create),
    DELETE("delete", Permissions::delete),
    CREATE_ATTACHMENT("createAttachment", Permissions::createAttachment),
    DELETE_ATTACHMENT("deleteAttachment", Permissions::deleteAttachment);

    /** Those that an access matrix has a column for. */
    public static final Set<Action> OF_A_MATRIX = Collections.unmodifiableSet(EnumSet.range(VIEW, DELETE));

    private final String key;
    private final Function<Permissions, @Nullable Boolean> permission;

    Action(String key, Function<Permissions, @Nullable Boolean> permission) {
        this.key = key;
        this.permission = permission;
    }

    /** What the snapshot and the access matrix call it. */
    public String key() {
        return key;
    }

    /** Whether it is granted; null when Zoho did not say. */
    public @Nullable Boolean in(Permissions permissions) {
        return permission.apply(permissions);
    }

    /** The granted ones; none when the permissions are unknown. */
    public static Set<Action> granted(@Nullable Permissions permissions) {
        Set<Action> granted = EnumSet.noneOf(Action.class);
        if (permissions != null) {
            for (Action action : values()) {
                if (Boolean.TRUE.equals(action.in(permissions))) {
                    granted.add(action);
                }
            }
        }
        return granted;
    }

    /** The action that the snapshot and the access matrix call {@code key}. */
    public static Action of(String key) {
        return Arrays.stream(values())
                .filter(action -> action.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no action " + key));
    }

    /** Those of {@code these} that are not among {@code those}. */
    public static Set<Action> without(Collection<Action> these, Collection<Action> those) {
        Set<Action> rest = EnumSet.noneOf(Action.class);
        rest.addAll(these);
        rest.removeAll(those);
        return rest;
    }

    /** As messages name them: {@code view, edit shared records}. */
    public static String words(Collection<Action> actions) {
        return actions.isEmpty()
                ? "none"
                : actions.stream()
                        .sorted()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }
}
