package dev.portcullis.features.proof;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the changes that were tried; each list holds {@code file:line:column: what was changed}.
 *
 * @param noticed how many changes some example noticed
 * @param unnoticed those that no example noticed
 * @param explained those that no example noticed, but that the rule file explains, with the reason
 * @param invalid those that made no rule; they prove nothing
 * @param unused explanations of changes that are noticed, or that are not made
 */
public record MutationResult(
        int noticed, List<String> unnoticed, List<String> explained, List<String> invalid, List<String> unused) {
    static final MutationResult NOTHING = new MutationResult(0, List.of(), List.of(), List.of(), List.of());

    /** How many changes were tried. */
    public int changes() {
        return noticed + unnoticed.size() + explained.size() + invalid.size();
    }

    /** Whether every change was noticed or is explained, and every explanation explains something. */
    public boolean holds() {
        return unnoticed.isEmpty() && unused.isEmpty();
    }

    MutationResult and(MutationResult other) {
        return new MutationResult(
                noticed + other.noticed,
                both(unnoticed, other.unnoticed),
                both(explained, other.explained),
                both(invalid, other.invalid),
                both(unused, other.unused));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
