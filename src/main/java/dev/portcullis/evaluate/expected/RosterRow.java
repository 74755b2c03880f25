package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.Meaning;
import org.jspecify.annotations.Nullable;

@Meaning("A row of the roster")
public record RosterRow(
        @Meaning("The line in the file, counted from 1") int line,

        @Meaning("The name of a portal; unknown means any") @Nullable
        String portal,

        @Meaning("The name of a user type; unknown means any") @Nullable
        String userType,

        @Meaning("Whether the person should have access") boolean active,
        @Meaning("Who answers for the person") @Nullable String owner) {}
