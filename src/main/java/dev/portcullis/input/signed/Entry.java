package dev.portcullis.input.signed;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.YamlSchema;
import dev.portcullis.snapshot.MailAddress;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a list. Its methods give what it says and add what is wrong to the mistakes; what the schema complains of
 * already reads as empty.
 */
final class Entry {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final String file;
    private final JsonNode node;
    private final int number;
    private final Catalogue catalogue;
    private final List<Mistake> mistakes;

    Entry(String file, JsonNode node, int number, Catalogue catalogue, List<Mistake> mistakes) {
        this.file = file;
        this.node = node;
        this.number = number;
        this.catalogue = catalogue;
        this.mistakes = mistakes;
    }

    int number() {
        return number;
    }

    int line() {
        return YamlSchema.mistakeAt(file, node, 0, "").line();
    }

    int column() {
        return YamlSchema.mistakeAt(file, node, 0, "").column();
    }

    String control() {
        String control = needed("control");
        if (!control.isEmpty() && catalogue.control(control) == null) {
            mistake(
                    node.get("control"),
                    "there is no control '" + control + "'; 'portcullis rules list' shows those there are");
        }
        return control;
    }

    Selector subject() {
        JsonNode subject = node.get("subject");
        if (subject == null || !subject.isObject()) {
            return Selector.of(Map.of());
        }
        if (subject.isEmpty()) {
            mistake(subject, "an empty subject would be everything; expected one or more of " + keys());
        }
        Map<String, String> values = new HashMap<>();
        subject.properties().forEach(entry -> {
            if (entry.getValue().isString()) {
                values.put(entry.getKey(), word(entry.getKey(), entry.getValue()));
            }
        });
        return Selector.of(values);
    }

    private String word(String key, JsonNode value) {
        String text = value.stringValue();
        if (MailAddress.normal(text) == null) {
            mistake(value, "'" + key + "' is empty; expected a name, or no such key");
        } else if (key.equals("email") && text.indexOf('*') >= 0) {
            mistake(value, "'*' stands for nothing in an e-mail; expected a whole one");
        }
        return text;
    }

    private static String keys() {
        return String.join(", ", Selector.KEYS);
    }

    /** Text that must be there and must say something. */
    String needed(String key) {
        String text = optional(key);
        return text == null ? "" : text;
    }

    /** Text that may be missing, but not blank. */
    @Nullable
    String optional(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isString()) {
            return null;
        }
        if (MailAddress.normal(value.stringValue()) == null) {
            mistake(value, "'" + key + "' is empty; expected text");
        }
        return value.stringValue();
    }

    boolean yes(String key) {
        JsonNode value = node.get(key);
        return value != null
                && (value.isBoolean()
                        ? value.booleanValue()
                        : value.isString() && value.stringValue().equals("yes"));
    }

    @Nullable
    String digest(String key) {
        String digest = optional(key);
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            mistake(node.get(key), "'" + key + "' is no digest; 'portcullis waivers approve' writes it");
        }
        return digest;
    }

    Period period(String first, String last) {
        LocalDate from = date(first);
        LocalDate until = date(last);
        if (from != null && until != null && from.isAfter(until)) {
            mistake(node.get(last), "'" + last + "' is " + until + ", before '" + first + "', which is " + from);
        }
        return new Period(from == null ? LocalDate.EPOCH : from, until == null ? LocalDate.EPOCH : until);
    }

    private @Nullable LocalDate date(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            return null;
        }
        String text = value.isString() ? value.stringValue() : value.isNull() ? "nothing" : value.toString();
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            mistake(value, "'" + key + "' is " + text + ", a day that no calendar has; expected a date as 2026-12-31");
            return null;
        }
        mistake(value, "'" + key + "' is '" + text + "'; expected an ISO date such as 2026-12-31, without a time");
        return null;
    }

    private void mistake(JsonNode where, String problem) {
        mistakes.add(YamlSchema.mistakeAt(file, where, 0, problem));
    }
}
