package dev.portcullis.fetch;

/**
 * How many calls of one endpoint a collection will make.
 *
 * @param endpoint as Zoho's documentation writes it
 * @param calls how many; at least so many where {@code exact} is false
 * @param basis in words, what the number rests on
 */
public record PlannedCalls(String endpoint, long calls, boolean exact, String basis) {}
