package dev.portcullis.pseudonym;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what looks like an e-mail in a text. */
final class MailTexts {
    /** Nobody can have an e-mail there: the name is reserved (RFC 6761). */
    static final String DOMAIN = "pseudonym.invalid";

    private static final String LETTER = "[^\\s\\p{Z}@<>()\\[\\]{}\",;:|]";
    private static final Pattern EMAIL = Pattern.compile(LETTER + "+(?:@" + LETTER + "*[\\p{L}\\p{N}_-])+");

    /** A pseudonym that an action saw, with the domain that was judged. */
    private static final Pattern JUDGED =
            Pattern.compile("([0-9a-f]{12})@(?:[^\\s@]*?\\.)?pseudonym\\.invalid", Pattern.CASE_INSENSITIVE);

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{12}@pseudonym\\.invalid");

    /** What controls call the form of an e-mail; nobody has it. */
    private static final String FORM = "local@domain.tld";

    private MailTexts() {}

    static String replace(String text, Pseudonyms pseudonyms) {
        if (text.indexOf('@') < 0 && !text.contains(DOMAIN)) {
            return text;
        }
        String settled = JUDGED.matcher(text)
                .replaceAll(found -> found.group(1).toLowerCase(Locale.ROOT) + "@" + DOMAIN)
                .replace("." + DOMAIN, "");
        return EMAIL.matcher(settled)
                .replaceAll(found -> Matcher.quoteReplacement(replaced(found.group(), pseudonyms)));
    }

    private static String replaced(String email, Pseudonyms pseudonyms) {
        boolean nobodys = email.equals(FORM) || PSEUDONYM.matcher(email).find();
        return nobodys ? email : String.valueOf(pseudonyms.email(bare(email)));
    }

    /** Quotes around an e-mail do not make it another one. */
    private static String bare(String email) {
        return email.startsWith("'") || email.startsWith("`") ? email.substring(1) : email;
    }

    /** The first e-mail in a text, or null. */
    static @Nullable String first(String text) {
        Matcher email = EMAIL.matcher(text);
        return email.find() ? email.group() : null;
    }
}
