package dev.portcullis.evaluate.guard;

/**
 * Tells regular expressions that end soon from those that may not. It refuses more than it must: repeated groups and
 * back references, without which no expression takes time that doubles with each letter, and more than three unbounded
 * repetitions.
 */
final class RegexGuard {
    static final String RULE =
            "it may not repeat a group, refer back to one, quote with \\Q, or use *, + and {n,} more than three times";

    private static final int MOST_REPETITIONS = 3;

    private RegexGuard() {}

    static boolean endsSoon(String regex) {
        int repetitions = 0;
        int at = 0;
        while (at < regex.length()) {
            char letter = regex.charAt(at);
            if (letter == '\\') {
                if (refersBackOrQuotes(regex, at + 1)) {
                    return false;
                }
                at++;
            } else if (letter == '[') {
                at = endOfSet(regex, at);
            } else if (letter == ')' && repeats(regex, at + 1)) {
                return false;
            } else if (repeats(regex, at) && !bounded(regex, at)) {
                repetitions++;
            }
            at++;
        }
        return repetitions <= MOST_REPETITIONS;
    }

    private static boolean refersBackOrQuotes(String regex, int at) {
        return at < regex.length() && "123456789kQ".indexOf(regex.charAt(at)) >= 0;
    }

    private static int endOfSet(String regex, int start) {
        int depth = 0;
        for (int at = start; at < regex.length(); at++) {
            switch (regex.charAt(at)) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return at;
            }
        }
        return regex.length();
    }

    private static boolean repeats(String regex, int at) {
        return at < regex.length() && "*+{".indexOf(regex.charAt(at)) >= 0;
    }

    /** Whether a repetition in braces has an end. */
    private static boolean bounded(String regex, int at) {
        int end = regex.indexOf('}', at);
        return regex.charAt(at) == '{' && end > 0 && regex.charAt(end - 1) != ',';
    }
}
