package dev.portcullis.features.book;

/**
 * A step and what it means.
 *
 * @param keyword Given, When or Then
 * @param expression its words, with the places that are filled in braces
 * @param example steps in Gherkin, one of which is this one
 */
public record StepEntry(String keyword, String expression, String meaning, String example) {}
