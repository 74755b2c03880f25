package dev.portcullis.snapshot;

import org.jspecify.annotations.Nullable;

@Meaning("A user type that users stand in, but that the list of user types does not have")
public record MissingUserType(
        @Meaning("The zaid of the portal") @Nullable String portal,
        @Meaning("The id of the user type") @Nullable String id) {}
