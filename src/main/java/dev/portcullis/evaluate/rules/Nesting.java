package dev.portcullis.evaluate.rules;

/**
 * How deep the brackets of a rule file go. Parsers follow them by calling themselves and die where they go too deep;
 * what dies with them may be missing ever after, so that this is asked before.
 */
final class Nesting {
    private static final int DEEPEST = 100;

    private Nesting() {}

    /** Where the first bracket stands that goes too deep, or -1. */
    static int tooDeep(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ("([{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]}".indexOf(letter) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                return at;
            }
        }
        return -1;
    }
}
