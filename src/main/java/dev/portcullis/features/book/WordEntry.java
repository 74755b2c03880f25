package dev.portcullis.features.book;

import java.util.List;

/**
 * What may stand at a place of steps.
 *
 * @param name as it stands in braces
 * @param words all that are allowed; empty when they are too many to list
 */
public record WordEntry(String name, String meaning, List<String> words, String example) {}
