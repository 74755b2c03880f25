package dev.portcullis.report.oscal;

import dev.portcullis.report.words.Plain;
import java.util.regex.Pattern;

/** Texts as OSCAL takes them: never empty, on one line, no blanks at the ends; and Markdown, in which names stay names. */
final class OscalText {
    /** Wider than what the JDK strips: readers in other languages take a non-breaking blank for a blank. */
    private static final Pattern EDGES = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

    private static final Pattern NO_TOKEN = Pattern.compile("[^A-Za-z0-9._-]");

    /** No more than that, for the sake of those who read it as it is: an underscore inside a name is no markup. */
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*{\\[<~^]|&(?=[A-Za-z#])|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /** What would make a list, a heading or a rule of a line that begins with it. */
    private static final Pattern BLOCK = Pattern.compile("^(?:([-+=#>])|(\\d{1,9})([.)]))");

    private OscalText() {}

    /** The value of a property, which is plain text. */
    static String value(String text) {
        String value = EDGES.matcher(Plain.sentence(text)).replaceAll("");
        return value.isEmpty() ? "(empty)" : value;
    }

    /** A sentence with names in it, as a line of Markdown that has no markup. */
    static String line(String sentence) {
        return escaped(value(sentence));
    }

    /** A text of any length by the author of a rule, likewise. */
    static String prose(String text) {
        String line = EDGES.matcher(Plain.whole(text)).replaceAll("");
        return line.isEmpty() ? "(empty)" : escaped(line);
    }

    /** An id made of letters, digits, dots, dashes and underscores, which begins with a letter or an underscore. */
    static String token(String id) {
        String plain = NO_TOKEN.matcher(id).replaceAll("_");
        String token = Character.isLetter(plain.codePointAt(0)) || plain.startsWith("_") ? plain : "_" + plain;
        return token.equals(id)
                ? token
                : token + "." + OscalIds.fixed(id).toString().substring(0, 8);
    }

    private static String escaped(String line) {
        return BLOCK.matcher(MARKUP.matcher(line).replaceAll("\\\\$0")).replaceFirst("$2\\\\$1$3");
    }
}
