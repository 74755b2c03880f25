package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CRM module as one user type is granted it.
 *
 * @param sharedType {@code private} (only records bound to the user), {@code public} (every record), or what else Zoho
 *     said; null when unknown
 * @param permissions null when Zoho did not give them
 * @param filters API names of the lookup fields that bind records to the user; empty when there are none, null when
 *     unknown
 * @param fields the exposed fields, those of subforms flat among them; null when unknown
 */
public record Module(
        @Nullable String id,
        @Nullable String apiName,
        @Nullable String label,
        @Nullable String sharedType,
        @Nullable Permissions permissions,
        @Nullable List<String> filters,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Field> fields,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Layout> layouts,
        @Nullable View view) {

    /** A page layout that the user type sees. */
    public record Layout(@Nullable String id, @Nullable String name) {}

    /** The list view of the module; {@code type} is custom_view or canvas_view. */
    public record View(
            @Nullable String id,
            @Nullable String name,
            @Nullable String type) {}
}
