package dev.portcullis.evaluate.disguise;

import dev.portcullis.evaluate.expected.RosterRow;
import dev.portcullis.evaluate.expected.RosteredPerson;
import dev.portcullis.evaluate.expected.RosteredUser;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.User;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a condition made, of which nobody knows from what facts: an accumulated name, or several joined. It can only
 * have had those of its portion, so all of these are replaced, wherever they stand in the text.
 */
final class ComposedTexts {
    private final Map<String, String> replacements;
    private final @Nullable Pattern any;
    private final Pseudonyms pseudonyms;

    private ComposedTexts(Map<String, String> replacements, Pseudonyms pseudonyms) {
        this.replacements = replacements;
        this.pseudonyms = pseudonyms;
        this.any = replacements.isEmpty()
                ? null
                : Pattern.compile(
                        replacements.keySet().stream()
                                .sorted(Comparator.comparing(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static ComposedTexts of(Portion portion, Pseudonyms pseudonyms) {
        var known = new Known(pseudonyms);
        Stream<?> subjects = portion.groups().stream().flatMap(group -> group.subjects().stream());
        Stream.concat(subjects, portion.context().stream()).forEach(known::look);
        return new ComposedTexts(known.replacements, pseudonyms);
    }

    String replace(String text) {
        String replaced = any == null
                ? text
                : any.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                replacements.getOrDefault(found.group().toLowerCase(Locale.ROOT), "person")));
        return pseudonyms.freeText(replaced);
    }

    private static final class Known {
        private final Pseudonyms pseudonyms;
        private final Map<String, String> replacements = new HashMap<>();

        Known(Pseudonyms pseudonyms) {
            this.pseudonyms = pseudonyms;
        }

        void look(Object fact) {
            if (fact instanceof User user) {
                person(user.name(), user.email());
                add(user.personalityId(), pseudonyms.record(user.personalityId()));
            } else if (fact instanceof HubUser user) {
                person(user.name(), user.email());
                add(user.id(), pseudonyms.record(user.id()));
            } else if (fact instanceof Person person) {
                person(null, person.email());
                person.memberships()
                        .forEach(place -> add(place.personalityId(), pseudonyms.record(place.personalityId())));
            } else if (fact instanceof RosteredUser user) {
                look(user.user());
                rows(user.rows());
            } else if (fact instanceof RosteredPerson person) {
                look(person.person());
                person.places().forEach(place -> rows(place.rows()));
            }
        }

        private void rows(List<RosterRow> rows) {
            rows.forEach(row -> add(row.owner(), row.owner() == null ? null : pseudonyms.signer(row.owner())));
        }

        private void person(@Nullable String name, @Nullable String email) {
            String normal = MailAddress.normal(email);
            add(name, pseudonyms.name(name, email));
            add(normal, pseudonyms.email(normal));
            if (normal != null && normal.indexOf('@') > 0) {
                add(normal.substring(0, normal.lastIndexOf('@')), pseudonyms.name(normal, normal));
            }
        }

        private void add(@Nullable String value, @Nullable String pseudonym) {
            if (value != null && pseudonym != null && !value.isBlank()) {
                replacements.putIfAbsent(MailAddress.trim(value).toLowerCase(Locale.ROOT), pseudonym);
            }
        }
    }
}
