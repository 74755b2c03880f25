package dev.portcullis.evaluate.portion;

import org.jspecify.annotations.Nullable;

/** Whose evidence a group of subjects rests on; null means all of them. */
public record Scope(
        @Nullable String portal,
        @Nullable String userType,
        @Nullable String module) {
    public static final Scope ALL = new Scope(null, null, null);
}
