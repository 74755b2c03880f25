package dev.portcullis.snapshot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one way in which e-mails are compared: trimmed and lower-cased, with nothing else folded. */
public final class MailAddress {

    private static final int NEXT_LINE = 0x85;

    private MailAddress() {}

    /** The e-mail as it is compared, or null when it is missing or blank. */
    public static @Nullable String normal(@Nullable String email) {
        if (email == null) {
            return null;
        }
        String trimmed = trim(email).toLowerCase(Locale.ROOT);
        return trimmed.isEmpty() ? null : trimmed;
    }

    static @Nullable String localPart(@Nullable String normal) {
        return normal == null || normal.indexOf('@') < 0 ? null : normal.substring(0, normal.lastIndexOf('@'));
    }

    /** What stands after the last @ of a compared e-mail, or null. */
    public static @Nullable String domain(@Nullable String normal) {
        return normal == null || normal.indexOf('@') < 0 ? null : normal.substring(normal.lastIndexOf('@') + 1);
    }

    /** Whether a compared e-mail has the form local@domain.tld. */
    public static boolean wellFormed(@Nullable String normal) {
        if (normal == null || normal.chars().anyMatch(MailAddress::blank)) {
            return false;
        }
        int at = normal.indexOf('@');
        return at > 0 && at == normal.lastIndexOf('@') && dottedLabels(normal.substring(at + 1));
    }

    /** At least two labels, none of them empty. */
    private static boolean dottedLabels(String domain) {
        return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
    }

    static boolean within(@Nullable String domain, List<String> domains) {
        if (domain == null) {
            return false;
        }
        for (String listed : domains) {
            String name = normal(listed);
            if (name != null && endsWith(domain, name)) {
                return true;
            }
        }
        return false;
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
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r') || character == NEXT_LINE;
    }
}
