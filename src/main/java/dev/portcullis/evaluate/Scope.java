package dev.portcullis.evaluate;

import org.jspecify.annotations.Nullable;

/** Whose evidence a group of subjects rests on; null means all of them. */
record Scope(
        @Nullable String portal,
        @Nullable String userType,
        @Nullable String module) {
    static final Scope ALL = new Scope(null, null, null);
}
