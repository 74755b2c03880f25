package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.snapshot.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Instants that users type. */
public final class Instants {
    private Instants() {}

    public static @Nullable Instant parse(@Nullable String text) throws UsageException {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (Times.possible(instant)) {
                return instant;
            }
        } catch (DateTimeParseException noInstant) {
            // Told below.
        }
        throw new UsageException("--as-of is '" + Console.clean(text)
                + "', expected an instant with its offset, such as 2026-12-31T00:00:00Z.");
    }
}
