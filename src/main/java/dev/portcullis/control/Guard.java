package dev.portcullis.control;

import org.jspecify.annotations.Nullable;

/**
 * Up to which value of a parameter a control gives evidence for a requirement of a framework.
 *
 * @param framework the key of rule headers, such as {@code pci-dss}
 * @param reference the requirement, such as {@code 8.2.6}
 * @param parameter an integer parameter of the control
 * @param min the least value that still holds; null means any
 * @param max the greatest value that still holds; null means any
 */
public record Guard(
        String framework,
        String reference,
        String parameter,
        @Nullable Long min,
        @Nullable Long max) {

    /** Whether the control still gives evidence for the requirement with this value. */
    public boolean holds(long value) {
        return (min == null || value >= min) && (max == null || value <= max);
    }

    /** Which values hold, in words. */
    public String range() {
        return Ranges.words(min, max);
    }
}
