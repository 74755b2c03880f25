package dev.portcullis.sandbox.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and value pairs as queries, forms and multipart bodies carry them; of a repeated name the first counts. */
public final class Form {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern PART_NAME = Pattern.compile("[; ]name=\"?([^\";\\r\\n]+)\"?");
    private static final String BLANK_LINE = "\r\n\r\n";

    private Form() {}

    /** The pairs of the query and of the body; the body's win. */
    public static Map<String, String> of(Call call) {
        Map<String, String> pairs = new HashMap<>(call.query());
        boolean multipart = call.contentType().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        pairs.putAll(multipart ? parts(call) : decode(call.body()));
        return pairs;
    }

    public static Map<String, String> decode(String pairs) {
        Map<String, String> decoded = new HashMap<>();
        for (String pair : pairs.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                decoded.putIfAbsent(text(pair.substring(0, equals)), text(pair.substring(equals + 1)));
            }
        }
        return decoded;
    }

    private static Map<String, String> parts(Call call) {
        Map<String, String> parts = new HashMap<>();
        Matcher boundary = BOUNDARY.matcher(call.contentType());
        if (!boundary.find()) {
            return parts;
        }
        for (String part : call.body().split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int blank = part.indexOf(BLANK_LINE);
            Matcher name = PART_NAME.matcher(blank < 0 ? "" : part.substring(0, blank));
            if (name.find()) {
                parts.putIfAbsent(name.group(1), withoutLineEnd(part.substring(blank + BLANK_LINE.length())));
            }
        }
        return parts;
    }

    private static String withoutLineEnd(String value) {
        return value.endsWith("\r\n") ? value.substring(0, value.length() - 2) : value;
    }

    private static String text(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }
}
