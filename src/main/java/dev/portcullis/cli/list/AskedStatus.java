package dev.portcullis.cli.list;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A word of {@code --status}. What Zoho left out is unknown, and the unknown may be what is asked for. */
enum AskedStatus {
    ACTIVE,
    INVITED,
    DEACTIVATED,
    CONFIRMED;

    static final Map<String, AskedStatus> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AskedStatus::word, status -> status));

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean possible(@Nullable Boolean active, @Nullable Boolean confirmed) {
        return switch (this) {
            case ACTIVE -> !no(active) && !no(confirmed);
            case INVITED -> !no(active) && !yes(confirmed);
            case DEACTIVATED -> !yes(active);
            case CONFIRMED -> !no(confirmed);
        };
    }

    /** Hub users are switched on or off, and nothing else is known of them. */
    boolean possible(@Nullable Boolean active) {
        return this == ACTIVE ? !no(active) : this == DEACTIVATED && !yes(active);
    }

    private static boolean yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean no(@Nullable Boolean value) {
        return Boolean.FALSE.equals(value);
    }
}
