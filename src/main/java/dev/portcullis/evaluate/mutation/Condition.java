package dev.portcullis.evaluate.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One constraint of a pattern, from {@code start} to {@code end}, which is not part of it. */
record Condition(DrlText text, int start, int end) {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:\\\\.|[^\"\\\\])*\"" // text
                            + "|==|!=|<=|>=|<|>|&&|\\|\\|" // operators
                            + "|(?<![\\w$.])\\d+(?![\\w.])" // whole numbers
                            + "|(?<![\\w$.])(?:not\\s+)?(?:in|contains|memberOf|matches|soundslike|str)(?=[\\s(])" // operators in words
                            + "|(?<![\\w$.])(?:true|false)(?![\\w$])");

    private static final Pattern BINDING = Pattern.compile("(\\$\\w+\\s*:=?\\s*)([\\w.$]+).*", Pattern.DOTALL);

    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry("==", List.of("!=")),
            Map.entry("!=", List.of("==")),
            Map.entry("<", List.of(">=", "<=")),
            Map.entry("<=", List.of(">", "<")),
            Map.entry(">", List.of("<=", ">=")),
            Map.entry(">=", List.of("<", ">")),
            Map.entry("&&", List.of("||")),
            Map.entry("||", List.of("&&")),
            Map.entry("true", List.of("false")),
            Map.entry("false", List.of("true")));

    private static final Set<String> VALUES = Set.of("true", "false");

    String words() {
        return text.words(start, end);
    }

    private String whole() {
        return text.part(start, end);
    }

    /** Whether it gives a name to what it looks at. */
    boolean binds() {
        return BINDING.matcher(whole()).matches();
    }

    /** Whether it restricts at all; a mere binding does not. */
    boolean restricts() {
        Matcher binding = BINDING.matcher(whole());
        return !binding.matches() || hasOperator();
    }

    /** The binding without what restricts it. */
    String bindingAlone() {
        Matcher binding = BINDING.matcher(whole());
        return binding.matches() ? binding.group(1) + binding.group(2) : whole();
    }

    /** Each token changed in every way it can be, one at a time; of a condition without operators, its negation. */
    List<RuleChange> alterations() {
        var changes = new ArrayList<RuleChange>();
        for (MatchResult token : tokens()) {
            for (String other : others(token.group())) {
                String what = "changed '" + token.group() + "' to '" + other + "' in '" + words() + "'";
                changes.add(text.change(start + token.start(), start + token.end(), other, what));
            }
        }
        if (restricts() && !hasOperator()) {
            String negated = "!(" + whole() + ")";
            changes.add(text.change(start, end, negated, "changed '" + words() + "' to '!(" + words() + ")'"));
        }
        return changes;
    }

    private boolean hasOperator() {
        return tokens().stream().map(MatchResult::group).anyMatch(Condition::isOperator);
    }

    private static boolean isOperator(String token) {
        return !VALUES.contains(token) && !token.startsWith("\"") && !Character.isDigit(token.charAt(0));
    }

    private List<MatchResult> tokens() {
        return TOKEN.matcher(whole()).results().toList();
    }

    private static List<String> others(String token) {
        List<String> known = OTHERS.get(token);
        if (known != null) {
            return known;
        } else if (token.startsWith("\"")) {
            return List.of(token.substring(0, token.length() - 1) + "?\"");
        } else if (Character.isDigit(token.charAt(0))) {
            return List.of(String.valueOf(Long.parseLong(token) + 1));
        }
        return List.of(token.startsWith("not") ? token.replaceFirst("not\\s+", "") : "not " + token);
    }
}
