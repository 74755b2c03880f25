package dev.portcullis.pseudonym;

import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reports call people by: nothing but their own names, or pseudonyms made with a key. A person is whoever has the
 * same e-mail, compared as everywhere; without an e-mail, whoever has the same name. Immutable.
 */
public final class Pseudonyms {
    /** Everybody is called by the own name. */
    public static final Pseudonyms NONE = new Pseudonyms(null, NamesInTexts.NONE);

    /** Of the hexadecimal code; more would not be readable, and of a million people two hardly ever share these. */
    private static final int SHOWN = 12;

    private final @Nullable Keyed keyed;
    private final NamesInTexts names;

    private Pseudonyms(@Nullable Keyed keyed, NamesInTexts names) {
        this.keyed = keyed;
        this.names = names;
    }

    /** Pseudonyms that nobody can trace back who does not have the key. */
    public static Pseudonyms keyed(byte[] key) {
        return new Pseudonyms(new Keyed(key), NamesInTexts.NONE);
    }

    /**
     * The same, knowing which people of the snapshots these texts name.
     *
     * @param texts what somebody wrote freely and {@link #freeText} will be asked about
     */
    public Pseudonyms knowing(Collection<String> texts, List<Snapshot> snapshots)
            throws IOException, InvalidSnapshotException {
        return keyed == null ? this : new Pseudonyms(keyed, NamesInTexts.find(texts, snapshots, this));
    }

    /** Whether people get pseudonyms at all. */
    public boolean inForce() {
        return keyed != null;
    }

    /** {@code 3f9a1c2b4d5e@pseudonym.invalid}; what is blank stays. */
    public @Nullable String email(@Nullable String email) {
        String normal = MailAddress.normal(email);
        return keyed == null || normal == null ? email : code("person", normal) + "@" + MailTexts.DOMAIN;
    }

    /**
     * The same for a rule's action: behind the code the domain stays, which is judged and may be told; {@link #sentence}
     * takes it away where it stands in an e-mail.
     */
    public @Nullable String judgedEmail(@Nullable String email, @Nullable String domain) {
        String normal = MailAddress.normal(email);
        return keyed == null || normal == null || domain == null
                ? email(email)
                : code("person", normal) + "@" + domain + "." + MailTexts.DOMAIN;
    }

    /** {@code person-3f9a1c2b4d5e}, with the code of the e-mail where there is one; what is blank stays. */
    public @Nullable String name(@Nullable String name, @Nullable String email) {
        if (keyed == null || name == null || MailAddress.trim(name).isEmpty()) {
            return name;
        }
        String normal = MailAddress.normal(email);
        return "person-" + (normal == null ? code("name", Names.folded(name)) : code("person", normal));
    }

    /** {@code record-3f9a1c2b4d5e}, of a portal user's record or of an internal user; null stays. */
    public @Nullable String record(@Nullable String id) {
        return keyed == null || id == null ? id : "record-" + code("record", id);
    }

    /** A digest over values that could be guessed, as long as it was. */
    public String digest(String hex) {
        return keyed == null ? hex : keyed.code("digest", hex);
    }

    /** One who signed something, known by an e-mail, a name or both. */
    public String signer(String signer) {
        if (keyed == null) {
            return signer;
        }
        String email = MailTexts.first(signer);
        return String.valueOf(email == null ? name(signer, null) : email(email));
    }

    /** A sentence of ours or of a rule, whose facts had pseudonyms already: without what looks like an e-mail. */
    public String sentence(String text) {
        return keyed == null ? text : MailTexts.replace(text, this);
    }

    /** What somebody wrote: without what looks like an e-mail, and without the people that are known. */
    public String freeText(String text) {
        return keyed == null ? text : names.replace(sentence(text));
    }

    /** A value in force: a text as {@link #freeText}, alone or in lists; any other as it is. */
    public Object value(Object value) {
        if (value instanceof String text) {
            return freeText(text);
        }
        return value instanceof List<?> list ? list.stream().map(this::value).toList() : value;
    }

    /** A portal user as reports show it. */
    public User user(User user) {
        return keyed == null ? user : with(user, email(user.email()));
    }

    /** A portal user for a rule's action: its e-mail keeps the domain. */
    public User judgedUser(User user) {
        return keyed == null
                ? user
                : with(user, judgedEmail(user.email(), user.wellFormedEmail() ? user.domain() : null));
    }

    private User with(User user, @Nullable String email) {
        return new User(
                user.portal(),
                user.userType(),
                record(user.personalityId()),
                user.module(),
                name(user.name(), user.email()),
                email,
                user.active(),
                user.confirmed(),
                user.statusReason() == null ? null : ofOneself(user.statusReason(), user),
                user.invitedTime());
    }

    /** Zoho may quote what was changed of a user. */
    private String ofOneself(String text, User user) {
        String quoted = text;
        Stream<String> names =
                Stream.ofNullable(user.name()).filter(name -> name.strip().indexOf(' ') > 0);
        for (String own : Stream.concat(Stream.ofNullable(user.email()), names)
                .filter(value -> !value.isBlank())
                .map(MailAddress::trim)
                .toList()) {
            quoted = Pattern.compile(Pattern.quote(own), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(quoted)
                    .replaceAll(String.valueOf(email(own)));
        }
        return sentence(quoted);
    }

    /** A person across all places. */
    public Person person(Person person) {
        return keyed == null ? person : with(person, email(person.email()));
    }

    /** A person for a rule's action: the e-mail keeps the domain. */
    public Person judgedPerson(Person person) {
        boolean wellFormed = MailAddress.wellFormed(person.email());
        return keyed == null
                ? person
                : with(person, judgedEmail(person.email(), wellFormed ? MailAddress.domain(person.email()) : null));
    }

    private Person with(Person person, @Nullable String email) {
        return new Person(
                String.valueOf(email),
                person.memberships().stream().map(this::membership).toList());
    }

    /** One of a person's places. */
    public Person.Membership membership(Person.Membership membership) {
        return new Person.Membership(
                membership.portal(),
                membership.userType(),
                membership.userTypeName(),
                record(membership.personalityId()),
                membership.active());
    }

    /** An internal user. */
    public HubUser hubUser(HubUser user) {
        return new HubUser(
                record(user.id()),
                name(user.name(), user.email()),
                email(user.email()),
                user.status(),
                user.type(),
                user.role(),
                user.profile());
    }

    private String code(String kind, String value) {
        if (keyed == null) {
            throw new IllegalStateException("there is no key");
        }
        return keyed.code(kind, value).substring(0, SHOWN);
    }
}
