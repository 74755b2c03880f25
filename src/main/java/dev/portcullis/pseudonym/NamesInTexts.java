package dev.portcullis.pseudonym;

import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of snapshots whom texts name, by name, record id or the part of an e-mail before its @. Every run of words
 * of the texts is looked up for each person, so that no list of all people is needed. A name of one word, which may be a
 * word as well, counts only as it is written, and not where a portal, a user type or a module has it.
 */
final class NamesInTexts {
    static final NamesInTexts NONE = new NamesInTexts(Map.of());

    /** Names of more words are not looked for. */
    private static final int MOST_WORDS = 6;

    /** Shorter ids are numbers of anything, shorter mailboxes words. */
    private static final int SHORTEST_ID = 5;

    /** With the signs that names and mailboxes have inside them, but not the s of a genitive. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:(?!['\u2019]s\\b)[-'\u2019._+&][\\p{L}\\p{M}\\p{N}]+)*+");

    private final Map<String, String> replacements;

    private NamesInTexts(Map<String, String> replacements) {
        this.replacements = replacements;
    }

    static NamesInTexts find(Collection<String> texts, List<Snapshot> snapshots, Pseudonyms pseudonyms)
            throws IOException, InvalidSnapshotException {
        Set<String> runs = new HashSet<>();
        Stream<String> messages = snapshots.stream()
                .flatMap(snapshot -> snapshot.coverage().stream())
                .flatMap(line -> Stream.ofNullable(line.message()));
        Stream.concat(texts.stream(), messages)
                .forEach(text -> new Words(text).eachRun((run, start, end) -> runs.add(run)));
        if (runs.isEmpty()) {
            return NONE;
        }
        snapshots.forEach(snapshot -> others(snapshot).forEach(name -> runs.remove(key(name))));
        var search = new Search(runs, pseudonyms);
        for (Snapshot snapshot : snapshots) {
            snapshot.hubUsers().forEach(search::look);
            snapshot.users(search::look);
        }
        return new NamesInTexts(search.found);
    }

    /** What bears these names is no person, and stays. */
    private static Stream<String> others(Snapshot snapshot) {
        Stream<String> userTypes = snapshot.userTypes().stream()
                .flatMap(type -> Stream.concat(
                        Stream.ofNullable(type.name()),
                        type.modules() == null
                                ? Stream.empty()
                                : type.modules().stream().flatMap(NamesInTexts::names)));
        return Stream.concat(
                snapshot.portals().stream().map(portal -> portal.name()).filter(Objects::nonNull), userTypes);
    }

    private static Stream<String> names(Module module) {
        return Stream.of(module.apiName(), module.label()).filter(Objects::nonNull);
    }

    String replace(String text) {
        if (replacements.isEmpty()) {
            return text;
        }
        var replaced = new StringBuilder();
        int[] at = {0};
        new Words(text).eachRun((run, start, end) -> {
            String pseudonym = replacements.get(run);
            if (pseudonym != null && start >= at[0]) {
                replaced.append(text, at[0], start).append(pseudonym);
                at[0] = end;
            }
        });
        return replaced.append(text, at[0], text.length()).toString();
    }

    private static String key(String name) {
        return new Words(name).all();
    }

    /** Who of many people is named. */
    private static final class Search {
        private final Set<String> runs;
        private final Pseudonyms pseudonyms;
        private final Map<String, String> found = new HashMap<>();

        Search(Set<String> runs, Pseudonyms pseudonyms) {
            this.runs = runs;
            this.pseudonyms = pseudonyms;
        }

        void look(User user) {
            look(user.name(), user.email(), user.personalityId());
        }

        void look(HubUser user) {
            look(user.name(), user.email(), user.id());
        }

        /** A name alone does not tell which of its bearers is meant, so that it has a pseudonym of its own. */
        private void look(@Nullable String name, @Nullable String email, @Nullable String id) {
            look(name, pseudonyms.name(name, null));
            if (id != null && id.length() >= SHORTEST_ID) {
                look(id, pseudonyms.record(id));
            }
            String normal = MailAddress.normal(email);
            int at = normal == null ? -1 : normal.lastIndexOf('@');
            if (normal != null && at < 0) {
                look(normal, pseudonyms.name(normal, normal));
            } else if (normal != null
                    && at >= SHORTEST_ID
                    && !normal.substring(0, at).chars().allMatch(Character::isLetter)) {
                look(normal.substring(0, at), pseudonyms.name(normal, normal));
            }
        }

        private void look(@Nullable String value, @Nullable String pseudonym) {
            if (value != null && pseudonym != null) {
                String key = key(value);
                if (!key.isEmpty() && runs.contains(key)) {
                    found.put(key, pseudonym);
                }
            }
        }
    }

    private interface Run {
        void of(String words, int start, int end);
    }

    /** The words of a text, without what stands around them. */
    private static final class Words {
        private final String text;

        Words(String text) {
            this.text = text;
        }

        /** Each run of words, the longest ones of each beginning first. */
        void eachRun(Run run) {
            List<int[]> words = words();
            for (int first = 0; first < words.size(); first++) {
                for (int last = Math.min(words.size(), first + MOST_WORDS) - 1; last >= first; last--) {
                    run.of(joined(words.subList(first, last + 1)), words.get(first)[0], words.get(last)[1]);
                }
            }
        }

        String all() {
            List<int[]> words = words();
            return words.size() > MOST_WORDS ? "" : joined(words);
        }

        private List<int[]> words() {
            Matcher word = WORD.matcher(text);
            return word.results()
                    .map(found -> new int[] {found.start(), found.end()})
                    .toList();
        }

        private String joined(List<int[]> words) {
            if (words.size() == 1) {
                return text.substring(words.get(0)[0], words.get(0)[1]);
            }
            return words.stream()
                    .map(word -> Names.folded(text.substring(word[0], word[1])))
                    .reduce((one, other) -> one + " " + other)
                    .orElse("");
        }
    }
}
