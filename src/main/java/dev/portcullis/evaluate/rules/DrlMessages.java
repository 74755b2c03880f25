package dev.portcullis.evaluate.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts what Drools and its Java parser say into one line for people who write rules and not Java. */
final class DrlMessages {
    /** Positions inside of texts that Drools made, and the numbers of its messages. */
    private static final Pattern NOISE =
            Pattern.compile("\\[ERR \\d+] (Line -?\\d+:-?\\d+ )?|\\(line \\d+,\\s*col \\d+\\)\\s*|Parse error\\.\\s*");

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        word(
                "Unable to parse consequence caused by: Found +(\"[^\"]*\"|\\S+).*",
                "the action after 'then' cannot be read: $1 stands where something else must; is a ';' or a bracket"
                        + " missing before it?");
        word(
                "Unable to find class: (.*)",
                "there is no fact or class '$1'; is its import missing, or its name misspelt?");
        word(
                "Unable to parse left part of expression: (.*)",
                "the left side of '$1' is unknown; is the name of a property misspelt?");
        word("Unknown field (\\S+) on class (?:\\S+\\.)?(\\w+)", "a $2 has no property '$1'");
        word("Method (\\S+) on class (?:\\S+\\.)?(\\w+) with arguments \\[(.*)] is missing", "there is no $2.$1($3)");
        word("Cannot coerce (.*) to (\\w+)!", "a value of type $2 is compared with $1, which is of another type");
        word("The method (.*) is undefined for the type (.*)", "there is no $2.$1");
        word("(\\S+) cannot be resolved( to a \\w+| or is not a field)*", "'$1' is unknown");
        word("mismatched input '<eof>'(.*)", "the file ends too early$1; is an 'end' missing?");
    }

    private DrlMessages() {}

    private static void word(String theirs, String ours) {
        WORDS.put(Pattern.compile(theirs), ours);
    }

    static String inWords(String message) {
        String first = message.lines()
                .map(line -> NOISE.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("Drools cannot compile this");
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            var matcher = word.getKey().matcher(first);
            if (matcher.matches()) {
                return matcher.replaceFirst(word.getValue());
            }
        }
        return first;
    }
}
