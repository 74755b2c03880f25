package dev.portcullis.input.signed;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in which {@code *} stands for any run of characters, and everything else for itself. Each part is looked for
 * once, from left to right, so that no name makes a match slow. Immutable.
 */
final class Glob {
    private final List<String> parts;

    Glob(String pattern) {
        var between = new ArrayList<String>();
        int from = 0;
        for (int star = pattern.indexOf('*'); star >= 0; star = pattern.indexOf('*', from)) {
            between.add(pattern.substring(from, star));
            from = star + 1;
        }
        between.add(pattern.substring(from));
        parts = List.copyOf(between);
    }

    /** Whether it is made of stars alone, and so says nothing of a name. */
    boolean anything() {
        return parts.size() > 1 && parts.stream().allMatch(String::isEmpty);
    }

    boolean matches(String name) {
        String head = parts.get(0);
        String tail = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return name.equals(head);
        }
        int end = name.length() - tail.length();
        if (end < head.length() || !name.startsWith(head) || !name.endsWith(tail)) {
            return false;
        }
        int from = head.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = name.indexOf(part, from);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }
}
