package dev.portcullis.control;

import org.jspecify.annotations.Nullable;

/**
 * A value that is in force for a control, and where it comes from.
 *
 * @param name a parameter's name, or {@code enabled} or {@code severity}
 * @param value of the types of {@link Parameter}; a severity is its word
 * @param origin {@code default}, or the configuration file as messages show it
 * @param reason why it was set; null where nobody has to say
 */
public record Setting(
        String control,
        String name,
        Object value,
        String origin,
        @Nullable String reason) {

    /** The origin of what nobody set. */
    public static final String DEFAULT = "default";

    public boolean isDefault() {
        return DEFAULT.equals(origin);
    }
}
