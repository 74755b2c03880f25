package dev.portcullis.evaluate.seen;

import org.jspecify.annotations.Nullable;

/**
 * Why subjects of a control were not judged.
 *
 * @param applies false where the control says nothing about such subjects; true where evidence is missing
 * @param words a sentence without a full stop
 * @param subjects how many were left for this reason; null where nobody knows, since their list is not whole
 */
public record Reason(
        boolean applies, String words, @Nullable Long subjects) {}
