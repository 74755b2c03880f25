package dev.portcullis.features.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which steps have most words in common with words that are no step. */
final class Nearest {
    private static final int SHOWN = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}|\"[^\"]*\"");

    private Nearest() {}

    static String of(String text, List<String> expressions) {
        Set<String> wanted = words(text);
        return expressions.stream()
                .sorted(Comparator.comparingDouble((String expression) -> -alike(wanted, words(expression)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .collect(Collectors.joining("', '", "'", "'"));
    }

    /** Common words to all words, of 1. */
    private static double alike(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        var all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> words(String text) {
        Matcher matcher = WORD.matcher(PLACE.matcher(text).replaceAll(" "));
        return matcher.results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
