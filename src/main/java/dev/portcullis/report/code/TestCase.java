package dev.portcullis.report.code;

import org.jspecify.annotations.Nullable;

/**
 * A case of a suite; its texts are clean.
 *
 * @param classname with the name the key by which readers know it from run to run
 * @param fingerprint of the finding it is about, or null
 * @param message one sentence; empty when there is nothing to say
 * @param body of a failure
 */
record TestCase(
        String classname, String name, @Nullable String fingerprint, Outcome outcome, String message, String body) {

    /** What became of it, by the element that says so. */
    enum Outcome {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /** A value with a name. */
    record Property(String name, String value) {}
}
