package dev.portcullis.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one way in which e-mails are compared: trimmed and lower-cased, with nothing else folded. */
public final class MailAddress {
    /** Unicode's own notion of white space, so that a no-break space is trimmed too. */
    private static final Pattern OUTER_BLANKS = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");

    private static final Pattern WELL_FORMED =
            Pattern.compile("[^@\\p{IsWhite_Space}]+@[^@.\\p{IsWhite_Space}]+(\\.[^@.\\p{IsWhite_Space}]+)+");

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

    static @Nullable String domain(@Nullable String normal) {
        return normal == null || normal.indexOf('@') < 0 ? null : normal.substring(normal.lastIndexOf('@') + 1);
    }

    static boolean wellFormed(@Nullable String normal) {
        return normal != null && WELL_FORMED.matcher(normal).matches();
    }

    static boolean within(@Nullable String domain, List<String> domains) {
        for (String rest = domain; rest != null; rest = parent(rest)) {
            for (String listed : domains) {
                if (rest.equalsIgnoreCase(trim(listed))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? null : domain.substring(dot + 1);
    }

    private static String trim(String text) {
        boolean plain = !text.isEmpty() && plain(text.charAt(0)) && plain(text.charAt(text.length() - 1));
        return plain ? text : OUTER_BLANKS.matcher(text).replaceAll("");
    }

    private static boolean plain(char character) {
        return character > ' ' && character < 0x7f;
    }
}
