package dev.portcullis.report.handbook;

import dev.portcullis.report.words.Plain;
import java.util.stream.Collectors;

/** The rules of a rule file as people may look at them. */
final class RuleText {
    private RuleText() {}

    /** What follows the header. */
    static String of(String file) {
        int end = file.indexOf("*/");
        return end < 0 ? file : file.substring(end + 2);
    }

    /** The same lines, indented as they were, without characters that could hide what they say. */
    static String clean(String rules) {
        return rules.lines()
                .map(line -> indent(line) + Plain.whole(line))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** More backticks than stand together in the text, three at least. */
    static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String indent(String line) {
        String expanded = line.replace("\t", "    ");
        return " ".repeat(expanded.length() - expanded.stripLeading().length());
    }
}
