package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

@Meaning("A field that a user type sees in a module; the id is its identity, since API names repeat")
public record Field(
        @Meaning(value = "The id of the field", from = "user_type[].modules[].fields[].id") @Nullable
        String id,

        @Meaning(value = "Its API name", from = "user_type[].modules[].fields[].api_name") @Nullable
        String apiName,

        @Meaning(value = "Whether users may not write it", from = "user_type[].modules[].fields[].read_only") @Nullable
        Boolean readOnly,

        @Meaning(
                value = "Rights of its own, present on subforms only",
                from = "user_type[].modules[].fields[].permissions")
        @Nullable
        Permissions permissions) {}
