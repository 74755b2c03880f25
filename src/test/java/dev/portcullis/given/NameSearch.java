package dev.portcullis.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/** Finds texts in the bytes of reports, in any case and as each format escapes them; workbooks are unpacked. */
public final class NameSearch {
    private final Map<String, String> spellings = new TreeMap<>();

    public NameSearch(Collection<String> texts) {
        for (String text : texts) {
            String value = text.strip().toLowerCase(Locale.ROOT);
            for (String spelling : List.of(
                    value,
                    value.replace("'", "&#39;"),
                    value.replace("'", "&apos;"),
                    value.replace("'", "&#x27;"),
                    value.replace("+", "&#43;"),
                    value.replace("@", "\\@"),
                    value.replace("@", "&#64;"),
                    unicode(value))) {
                spellings.put(spelling, text);
            }
        }
    }

    private static String unicode(String value) {
        var escaped = new StringBuilder();
        value.chars()
                .forEach(unit -> escaped.append(
                        unit < 128 ? Character.toString((char) unit) : String.format(Locale.ROOT, "\\u%04x", unit)));
        return escaped.toString();
    }

    /** Those of the texts that stand somewhere in a file. */
    public Set<String> in(byte[] file) throws IOException {
        var found = new TreeSet<String>();
        for (byte[] part : parts(file)) {
            String content = new String(part, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            spellings.forEach((spelling, text) -> {
                if (content.contains(spelling)) {
                    found.add(text);
                }
            });
        }
        return found;
    }

    private static List<byte[]> parts(byte[] file) throws IOException {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return List.of(file);
        }
        var parts = new ArrayList<byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts.add(zip.readAllBytes());
            }
        }
        return parts;
    }
}
