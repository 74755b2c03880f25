package dev.portcullis.control;

import org.jspecify.annotations.Nullable;

/**
 * A rule file as it lies in its pack, right or wrong.
 *
 * @param file where it is, as messages show it
 * @param id the file's name without its ending, which its control must have too
 * @param control what its header says, or null when the header has mistakes
 */
public record RuleText(
        String file, String id, String text, @Nullable Control control) {

    public static RuleText of(RuleFile file) {
        return new RuleText(file.control().file(), file.control().id(), file.text(), file.control());
    }
}
