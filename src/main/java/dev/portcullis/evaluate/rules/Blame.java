package dev.portcullis.evaluate.rules;

import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** Finds, within the rule that Drools complains of, the words it complains of. */
final class Blame {
    private static final Pattern WORDS = Pattern.compile("expression: (.+)|'([^']{2,})'|\"([^\"]{2,})\"|\\b(\\w+)\\(");

    private Blame() {}

    /** A mistake at those words, or at the rule's name where they cannot be found. */
    static Mistake within(RuleFile file, RuleDescr rule, String complaint) {
        String text = file.text();
        int start = rule.getStartCharacter();
        int end = Math.min(text.length(), rule.getEndCharacter() + 1);
        Matcher words = WORDS.matcher(complaint);
        int place = start;
        while (place == start && words.find()) {
            int found = text.indexOf(first(words).strip(), start + 1);
            place = found > 0 && found < end ? found : start;
        }
        int line = 1
                + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
        int column = place - text.lastIndexOf('\n', place - 1);
        return new Mistake(file.control().file(), line, column, DrlMessages.inWords(complaint));
    }

    private static String first(Matcher words) {
        for (int group = 1; group <= words.groupCount(); group++) {
            if (words.group(group) != null) {
                return words.group(group);
            }
        }
        return words.group();
    }
}
