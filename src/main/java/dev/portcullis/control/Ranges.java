package dev.portcullis.control;

import org.jspecify.annotations.Nullable;

/** How a range of numbers is called in sentences. */
final class Ranges {
    private Ranges() {}

    /** At least one of the two is not null. */
    static String words(@Nullable Long min, @Nullable Long max) {
        if (min == null) {
            return "at most " + max;
        }
        return max == null ? "at least " + min : min + " to " + max;
    }
}
