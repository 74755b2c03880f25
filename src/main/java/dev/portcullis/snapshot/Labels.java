package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

/** How messages call a thing that may have no name. */
final class Labels {
    private Labels() {}

    static String of(@Nullable String name) {
        return name == null || name.isBlank() ? "(unnamed)" : name;
    }
}
