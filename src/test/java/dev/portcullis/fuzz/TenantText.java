package dev.portcullis.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text made of an input. */
final class TenantText {
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private TenantText() {}

    /** UTF-8 in which a backslash, u and four digits are one UTF-16 unit: a surrogate alone has no other form in bytes. */
    static String of(byte[] input) {
        return UNIT.matcher(new String(input, StandardCharsets.UTF_8))
                .replaceAll(unit -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(unit.group(1), 16))));
    }
}
