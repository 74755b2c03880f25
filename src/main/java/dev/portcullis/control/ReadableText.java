package dev.portcullis.control;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a pack: no larger than people write them, and with nothing in them that an editor does not show or
 * shows elsewhere than where it stands.
 */
final class ReadableText {
    /** More than thirty times the largest file of the shipped pack. */
    private static final int MOST_BYTES = 100_000;

    /** Marks of the direction of writing, and the line ends that few programs know. */
    private static final String UNSEEN =
            "\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private ReadableText() {}

    /** The file's text without a byte order mark, or null when a mistake was added. */
    static @Nullable String read(Path path, String shownAs, List<Mistake> mistakes) {
        try {
            BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
            // Others, such as pipes and devices, may never end.
            if (!about.isRegularFile()) {
                mistakes.add(new Mistake(shownAs, 1, 1, "this is no file with text"));
            } else if (about.size() > MOST_BYTES) {
                mistakes.add(new Mistake(
                        shownAs, 1, 1, "the file is larger than 100 kB; expected one control in a few kB of text"));
            } else {
                String text = Files.readString(path);
                return seen(shownAs, text.startsWith("\ufeff") ? text.substring(1) : text, mistakes);
            }
        } catch (CharacterCodingException notText) {
            mistakes.add(new Mistake(shownAs, 1, 1, "not UTF-8 text"));
        } catch (IOException unreadable) {
            mistakes.add(new Mistake(shownAs, 1, 1, "the file cannot be read"));
        }
        return null;
    }

    private static @Nullable String seen(String shownAs, String text, List<Mistake> mistakes) {
        int place = 0;
        while (place < text.length() && !unseen(text, place)) {
            place++;
        }
        if (place == text.length()) {
            return text;
        }
        int line = 1
                + (int) text.substring(0, place)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        String problem = text.charAt(place) == '\r'
                ? "a line ends in a way that not all programs see (CR); save the file with line ends LF or CRLF"
                : String.format(Locale.ROOT, "a letter that nobody sees (U+%04X); remove it", (int) text.charAt(place));
        mistakes.add(new Mistake(shownAs, line, place - text.lastIndexOf('\n', place - 1), problem));
        return null;
    }

    /** Letter by letter: an expression for these would take longer than all else that is done to a file. */
    private static boolean unseen(String text, int place) {
        char letter = text.charAt(place);
        if (letter >= ' ' && letter < '\u007f' || letter == '\t' || letter == '\n') {
            return false;
        }
        return letter == '\r'
                ? place + 1 == text.length() || text.charAt(place + 1) != '\n'
                : Character.isISOControl(letter) || UNSEEN.indexOf(letter) >= 0;
    }
}
