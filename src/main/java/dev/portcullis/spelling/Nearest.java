package dev.portcullis.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the real name that somebody may have meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The one of {@code names} nearest to {@code word}, ignoring case, or nothing when none is near: every fourth
     * character may differ, and one.
     */
    public static Optional<String> to(String word, Collection<String> names) {
        int near = 1 + word.length() / 4;
        var distance = new LevenshteinDistance(near);
        String folded = word.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        return names.stream()
                .filter(name -> near < Math.max(word.length(), name.length()))
                .map(name -> new Candidate(name, distance.apply(folded, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** The end of a message: {@code "; did you mean 'active'?"}, or nothing when no name is near. */
    public static String hint(String word, Collection<String> names) {
        return to(word, names).map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
