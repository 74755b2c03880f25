package dev.portcullis.features.run;

/**
 * An example that does not hold.
 *
 * @param place file and line of the step
 * @param example its name
 * @param step the step's keyword and text
 * @param why one sentence
 */
public record Failure(String place, String example, String step, String why) {}
