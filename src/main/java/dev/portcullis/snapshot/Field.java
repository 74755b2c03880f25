package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A field that a user type sees in a module. API names repeat within a module (subform columns stand beside header
 * fields), so the id is the identity.
 *
 * @param permissions present on subforms only, whose rights are their own
 */
public record Field(
        @Nullable String id,
        @Nullable String apiName,
        @Nullable Boolean readOnly,
        @Nullable Permissions permissions) {}
