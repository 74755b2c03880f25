package dev.portcullis.snapshot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one way in which e-mails are compared: trimmed and lower-cased, with nothing else folded. */
public final class MailAddress {

    private static final int DELETE = 0x7f;
    private static final int NEXT_LINE = 0x85;

    private MailAddress() {}

    /** The e-mail as it is compared, or null when it is missing or blank. */
    public static @Nullable String normal(@Nullable String email) {
        if (email == null || isNormal(email)) {
            return email;
        }
        String trimmed = trim(email).toLowerCase(Locale.ROOT);
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Whether it is certain that nothing would change: rules ask for it several times for each of a million users. */
    private static boolean isNormal(String email) {
        for (int at = 0; at < email.length(); at++) {
            char letter = email.charAt(at);
            if (letter <= ' ' || letter >= DELETE || (letter >= 'A' && letter <= 'Z')) {
                return false;
            }
        }
        return !email.isEmpty();
    }

    static @Nullable String localPart(@Nullable String normal) {
        int at = normal == null ? -1 : normal.lastIndexOf('@');
        return normal == null || at < 0 ? null : normal.substring(0, at);
    }

    /** What stands after the last @ of a compared e-mail, or null. */
    public static @Nullable String domain(@Nullable String normal) {
        int at = normal == null ? -1 : normal.lastIndexOf('@');
        return normal == null || at < 0 ? null : normal.substring(at + 1);
    }

    /** Whether a compared e-mail has the form local@domain.tld. */
    public static boolean wellFormed(@Nullable String normal) {
        if (normal == null || hasBlank(normal)) {
            return false;
        }
        int at = normal.indexOf('@');
        return at > 0 && at == normal.lastIndexOf('@') && dottedLabels(normal.substring(at + 1));
    }

    private static boolean hasBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (blank(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** At least two labels, none of them empty. */
    private static boolean dottedLabels(String domain) {
        return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
    }

    static boolean within(@Nullable String domain, List<String> domains) {
        if (domain == null || domain.isEmpty()) {
            return false;
        }
        char last = domain.charAt(domain.length() - 1);
        for (String listed : domains) {
            if (mayEndWith(listed, last)) {
                String name = normal(listed);
                if (name != null && endsWith(domain, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of the texts, as it is compared, is this one. */
    static boolean listed(@Nullable String normal, List<String> texts) {
        if (normal == null || normal.isEmpty()) {
            return false;
        }
        char first = normal.charAt(0);
        for (String listed : texts) {
            if (mayStartWith(listed, first) && normal.equals(normal(listed))) {
                return true;
            }
        }
        return false;
    }

    // A million users are compared with the same lists: most pairs differ in a letter, which costs nothing to see.
    private static boolean mayStartWith(String text, char normal) {
        return !text.isEmpty() && mayBecome(text.charAt(0), normal);
    }

    private static boolean mayEndWith(String text, char normal) {
        return !text.isEmpty() && mayBecome(text.charAt(text.length() - 1), normal);
    }

    /** Outside of ASCII, blanks are cut off and letters change in ways of their own. */
    private static boolean mayBecome(char letter, char normal) {
        if (letter <= ' ' || letter >= DELETE) {
            return true;
        }
        return (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter) == normal;
    }

    private static boolean endsWith(String domain, String parent) {
        int before = domain.length() - parent.length() - 1;
        return domain.endsWith(parent) && (before < 0 || domain.charAt(before) == '.');
    }

    /** The text without outer blanks, those of Unicode included. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Unicode's own notion of white space, so that a no-break space counts too. */
    public static boolean blank(int character) {
        if (character > ' ' && character < DELETE) {
            return false;
        }
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r') || character == NEXT_LINE;
    }
}
