package dev.portcullis.control;

import org.jspecify.annotations.Nullable;

/**
 * A value that users may set for a control.
 *
 * @param type integer, text, boolean, list of text, or list of pairs
 * @param defaultValue a Long, String, Boolean, List of String, or List of Lists of two Strings
 * @param min the least integer allowed
 * @param max the greatest integer allowed
 * @param notApplicableWhenEmpty whether the control says nothing as long as the list is empty
 */
public record ParameterDeclaration(
        String name,
        String type,
        Object defaultValue,
        @Nullable Long min,
        @Nullable Long max,
        String description,
        boolean notApplicableWhenEmpty) {

    /** Which integers are allowed, in words; empty where any value of the type will do. */
    public String range() {
        return min == null && max == null ? "" : Ranges.words(min, max);
    }

    /** What is wrong with {@code value} for this parameter, or null when it fits. */
    public @Nullable String problemWith(@Nullable Object value) {
        if (!ParameterType.of(type).accepts(value)) {
            return "parameter '" + name + "' must be of type " + type;
        }
        if (value instanceof Long number && (min != null && number < min || max != null && number > max)) {
            return "parameter '" + name + "' is " + number + ", expected " + Ranges.words(min, max);
        }
        return null;
    }
}
