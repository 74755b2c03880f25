package dev.portcullis.given;

import static dev.portcullis.given.SnapshotFile.NOW;
import static dev.portcullis.given.SnapshotFile.collected;

import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Portal users, internal users and a roster full of names, e-mails and ids that nothing else is called by. */
public final class Crowd {
    private static final List<String> SYLLABLES =
            List.of("vyn", "quo", "zhe", "öx", "kja", "wurm", "yll", "brz", "ghu", "piq", "xan", "tsch", "nj", "ø");
    private static final List<String> DOMAINS =
            List.of("x.example", "mailinator.com", "own.example", "sub.own.example", "Y.Example");
    private static final List<String> TYPES = List.of("Partner", "Client", "Vendor");

    private final Random random;
    private final TreeSet<String> values = new TreeSet<>();
    private final List<User> users = new ArrayList<>();
    private final List<HubUser> hubUsers = new ArrayList<>();
    private final List<Roster.Row> rows = new ArrayList<>();
    private int people;

    public Crowd(long seed) {
        random = new Random(seed);
        for (int number = 0; number < 12 + random.nextInt(10); number++) {
            person();
        }
    }

    private void person() {
        people++;
        String name = word() + " " + word();
        String email = random.nextInt(6) == 0 ? odd() : email();
        remember(name, email);
        for (int place = 0; place <= random.nextInt(3); place++) {
            String id = "57257670000" + (10_000_000 + random.nextInt(80_000_000));
            values.add(id);
            users.add(new User(
                    "10",
                    "10" + random.nextInt(4),
                    id,
                    "Contacts",
                    name,
                    cased(email),
                    random.nextInt(5) == 0 ? null : Boolean.valueOf(random.nextInt(4) > 0),
                    random.nextBoolean(),
                    pick(null, "disabled manually", "record in recycle bin", "email changed to " + email),
                    NOW.minus(Duration.ofDays(random.nextInt(400)))));
        }
        if (random.nextInt(3) == 0 && MailAddress.normal(email) != null) {
            String id = "88" + (100_000_000 + random.nextInt(800_000_000));
            values.add(id);
            hubUsers.add(new HubUser(
                    id, name, email, pick("active", "inactive", "deleted"), "Regular User", "CEO", "Standard"));
        }
        if (random.nextInt(3) > 0 && MailAddress.wellFormed(MailAddress.normal(email))) {
            String owner = random.nextBoolean() ? word() + " " + word() : email();
            remember(owner, owner);
            rows.add(new Roster.Row(
                    people + 1,
                    String.valueOf(MailAddress.normal(email)),
                    pick(null, "Acme"),
                    pick(null, "Partner"),
                    random.nextInt(4) > 0,
                    owner));
        }
    }

    private void remember(String name, @Nullable String email) {
        values.add(name);
        if (email != null) {
            values.add(email);
            if (email.indexOf('@') >= 0) {
                values.add(email.substring(0, email.lastIndexOf('@')));
            }
        }
    }

    private @Nullable String odd() {
        return pick(null, " ", word() + word(), word() + " " + word() + "@x.example", word() + "@" + word() + "@b.c");
    }

    private String email() {
        return word() + pick(".", "+", "'", "") + word() + "@" + DOMAINS.get(random.nextInt(DOMAINS.size()));
    }

    private @Nullable String cased(@Nullable String email) {
        return email == null || random.nextBoolean() ? email : email.toUpperCase(Locale.ROOT);
    }

    private String word() {
        var word = new StringBuilder();
        for (int syllable = 0; syllable < 4; syllable++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** What tells who somebody is: names, e-mails, what stands before their @, and ids of records. */
    public List<String> values() {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    public List<User> users() {
        return users;
    }

    public Roster roster() {
        return new Roster("roster.csv", rows);
    }

    /** A portal that everybody of the crowd is in. */
    public List<SnapshotRecord> records() {
        List<SnapshotRecord> records = new ArrayList<>(users);
        records.addAll(hubUsers);
        records.add(new Org("7", "Acme Inc", "production", null));
        records.add(SnapshotFile.portal("10", "Acme"));
        for (int type = 0; type < TYPES.size(); type++) {
            var module = Portals.module("Deals", true, true);
            records.add(new UserType(
                    "10", "10" + type, TYPES.get(type), false, type != 1, 9L, null, "Contacts", List.of(module)));
            records.add(
                    type == 2
                            ? new Coverage(
                                    "users",
                                    "102",
                                    "partial",
                                    3L,
                                    "E",
                                    500,
                                    "stopped at " + users.get(0).email())
                            : collected("users", "10" + type));
        }
        records.add(collected("portals", null));
        records.add(collected("user-types", "10"));
        records.add(collected("hub-users", null));
        return records;
    }
}
