package dev.portcullis.evaluate.lint;

import dev.portcullis.control.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a rule file, and the mistakes found in it. Offsets count characters from 0. */
final class Source {
    private final String file;
    private final String text;
    private final List<Mistake> mistakes = new ArrayList<>();

    Source(String file, String text) {
        this.file = file;
        this.text = text;
    }

    String text() {
        return text;
    }

    List<Mistake> mistakes() {
        return mistakes.stream().distinct().sorted(Mistake.ORDER).toList();
    }

    void mistake(int offset, String problem) {
        mistakes.add(at(offset, problem, false));
    }

    void warning(int offset, String problem) {
        mistakes.add(at(offset, problem, true));
    }

    /** The offset of a word, as a word of its own, at or after {@code from}; {@code from} when it is not there. */
    int find(String word, int from) {
        Matcher matcher = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])")
                .matcher(text);
        return matcher.find(Math.max(0, from)) ? matcher.start() : Math.max(0, from);
    }

    /** The line of an offset, counted from 1. */
    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The column of an offset, counted from 1. */
    int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** The offset of a place, both numbers counted from 1. */
    int offset(int line, int column) {
        int start = 0;
        for (int passed = 1; passed < line; passed++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    private Mistake at(int offset, String problem, boolean warning) {
        int within = Math.min(Math.max(0, offset), text.length());
        return new Mistake(file, line(within), column(within), problem, warning);
    }
}
