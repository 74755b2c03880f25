package dev.portcullis.features.crm;

import dev.portcullis.snapshot.Permissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads granted actions as features name them: {@code view, edit shared}. */
final class Actions {
    private Actions() {}

    /** @param words null when Zoho left the permissions out */
    static @Nullable Permissions of(@Nullable List<String> words) {
        if (words == null) {
            return null;
        }
        var left = new ArrayList<String>(words);
        var permissions = new Permissions(
                granted(left, "view"),
                granted(left, "edit"),
                granted(left, "edit shared"),
                granted(left, "create"),
                granted(left, "delete"),
                granted(left, "create attachment"),
                granted(left, "delete attachment"));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("there is no action '" + left.get(0)
                    + "', expected view, create, edit, edit shared, delete, create attachment or delete attachment");
        }
        return permissions;
    }

    private static @Nullable Boolean granted(List<String> words, String action) {
        return words.remove(action) ? Boolean.TRUE : null;
    }
}
