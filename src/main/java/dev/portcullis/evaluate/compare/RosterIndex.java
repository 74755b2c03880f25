package dev.portcullis.evaluate.compare;

import dev.portcullis.evaluate.expected.ExpectedPlace;
import dev.portcullis.evaluate.expected.RosterRow;
import dev.portcullis.evaluate.expected.RosteredPerson;
import dev.portcullis.evaluate.expected.RosteredUser;
import dev.portcullis.evaluate.portion.Scope;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A roster by e-mail, beside the portals of a snapshot. It remembers which of its people were seen, so that the others
 * can be asked for in the end.
 */
public final class RosterIndex {
    private final Roster roster;
    private final Gaps gaps;
    private final Set<String> otherPortals = new HashSet<>();
    private final boolean portalsLeftOut;
    private final Map<String, Set<String>> zaids = new HashMap<>();
    private final Map<String, List<RosterRow>> rows = new HashMap<>();
    private final Set<String> unseen = new HashSet<>();

    /**
     * @param otherPortals the names of portals that this run is not about
     * @param portalsLeftOut whether this run is not about all portals there are
     */
    public RosterIndex(
            Roster roster, List<Portal> portals, List<String> otherPortals, boolean portalsLeftOut, Gaps gaps) {
        this.roster = roster;
        this.gaps = new RememberedGaps(gaps);
        this.portalsLeftOut = portalsLeftOut;
        otherPortals.forEach(name -> this.otherPortals.add(Names.folded(name)));
        for (Portal portal : portals) {
            if (portal.name() != null && portal.zaid() != null) {
                zaids.computeIfAbsent(Names.folded(portal.name()), name -> new TreeSet<>(Ids.ORDER))
                        .add(portal.zaid());
            }
        }
        for (Roster.Row row : roster.rows()) {
            rows.computeIfAbsent(row.email(), email -> new ArrayList<>())
                    .add(new RosterRow(row.line(), row.portal(), row.userType(), row.active(), row.owner()));
            if (row.active()) {
                unseen.add(row.email());
            }
        }
    }

    /** The user beside its rows. */
    public RosteredUser user(User user, @Nullable Portal portal, @Nullable UserType type) {
        String email = user.normalEmail();
        return new RosteredUser(
                user, portal, type, FileName.of(roster.file()), email == null ? List.of() : rowsOf(email));
    }

    /** Those of the people whom active rows expect in portals of this run, by the evidence that each rests on. */
    public Map<Scope, List<RosteredPerson>> people(List<Person> people) {
        Map<Scope, List<RosteredPerson>> expected = new LinkedHashMap<>();
        for (Person person : people) {
            unseen.remove(person.email());
            List<Expected> places = expected(person.email()).stream()
                    .map(rows -> expected(person, rows))
                    .toList();
            if (!places.isEmpty()) {
                expected.computeIfAbsent(scope(places), scope -> new ArrayList<>())
                        .add(new RosteredPerson(
                                person,
                                FileName.of(roster.file()),
                                places.stream().map(Expected::place).toList()));
            }
        }
        return expected;
    }

    private record Expected(Scope scope, ExpectedPlace place) {}

    /** What keeps the person from being judged decides, where anything does. */
    private static Scope scope(List<Expected> places) {
        return places.stream()
                .filter(expected -> expected.place().gap() != null)
                .findFirst()
                .orElse(places.get(0))
                .scope();
    }

    /** The active rows for an e-mail, by portal. */
    private Collection<List<RosterRow>> expected(String email) {
        Map<Optional<String>, List<RosterRow>> byPortal = new LinkedHashMap<>();
        for (RosterRow row : rowsOf(email)) {
            if (row.active() && concernsThisRun(row)) {
                Optional<String> portal = Optional.ofNullable(row.portal()).map(Names::folded);
                byPortal.computeIfAbsent(portal, name -> new ArrayList<>()).add(row);
            }
        }
        return byPortal.values();
    }

    /** The e-mails of active rows of which {@link #people} was not asked yet, sorted. */
    public List<String> unseen() {
        return unseen.stream().sorted(Ids::byCodePoint).toList();
    }

    private boolean concernsThisRun(RosterRow row) {
        if (row.portal() == null || zaids.containsKey(Names.folded(row.portal()))) {
            return true;
        }
        return !portalsLeftOut && !otherPortals.contains(Names.folded(row.portal()));
    }

    private Expected expected(Person person, List<RosterRow> named) {
        String portal = named.get(0).portal();
        if (portal == null) {
            return new Expected(Scope.ALL, place(person.memberships(), named, anywhere(person)));
        }
        Set<String> there = zaids.getOrDefault(Names.folded(portal), Set.of());
        List<Person.Membership> memberships = person.memberships().stream()
                .filter(membership -> membership.portal() != null && there.contains(membership.portal()))
                .toList();
        String unknown = there.stream()
                .filter(zaid -> gaps.users(zaid) != null)
                .findFirst()
                .orElse(null);
        String gap = there.isEmpty() ? gaps.portals() : unknown == null ? null : gaps.users(unknown);
        String zaid = unknown == null ? there.stream().findFirst().orElse(null) : unknown;
        return new Expected(new Scope(zaid, null, null), place(memberships, named, gap));
    }

    /** Whoever is active in one of the portals of this run need not be looked for in others. */
    private @Nullable String anywhere(Person person) {
        String gap = gaps.users(null);
        return gap == null && portalsLeftOut && person.activeUserTypes() == 0
                ? "the roster names no portal for the person, and this run is not about all portals"
                : gap;
    }

    private static ExpectedPlace place(
            List<Person.Membership> memberships, List<RosterRow> named, @Nullable String gap) {
        return new ExpectedPlace(
                named.get(0).portal(),
                named,
                memberships.stream().anyMatch(membership -> Boolean.TRUE.equals(membership.active())),
                memberships.stream().noneMatch(membership -> membership.active() == null),
                gap);
    }

    private List<RosterRow> rowsOf(String email) {
        return rows.getOrDefault(email, List.of());
    }
}
