package dev.portcullis.evaluate.disguise;

import dev.portcullis.control.Parameter;
import dev.portcullis.evaluate.expected.ExpectedPlace;
import dev.portcullis.evaluate.expected.RosterRow;
import dev.portcullis.evaluate.expected.RosteredPerson;
import dev.portcullis.evaluate.expected.RosteredUser;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.User;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one portion with pseudonyms in place of people: every kind of fact that holds any, and whatever a
 * condition collected or composed of them. Not thread-safe.
 */
public final class Disguises {
    private final Pseudonyms pseudonyms;
    private final Portion portion;
    private final IdentityHashMap<Object, Object> disguised = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Object> originals = new IdentityHashMap<>();
    private @Nullable ComposedTexts composed;

    public Disguises(Pseudonyms pseudonyms, Portion portion) {
        this.pseudonyms = pseudonyms;
        this.portion = portion;
    }

    /** The fact in disguise; the fact itself where it holds nobody. */
    public Object of(Object fact) {
        Object known = disguised.get(fact);
        if (known != null) {
            return known;
        }
        Object made = make(fact);
        disguised.put(fact, made);
        originals.put(made, fact);
        return made;
    }

    /** The fact that is in this disguise. */
    public Object original(Object made) {
        return originals.getOrDefault(made, made);
    }

    private Object make(Object fact) {
        if (fact instanceof User user) {
            return pseudonyms.judgedUser(user);
        } else if (fact instanceof Person person) {
            return pseudonyms.judgedPerson(person);
        } else if (fact instanceof Person.Membership membership) {
            return pseudonyms.membership(membership);
        } else if (fact instanceof HubUser user) {
            return pseudonyms.hubUser(user);
        } else if (fact instanceof RosteredUser user) {
            return new RosteredUser(
                    (User) of(user.user()), user.portal(), user.userType(), user.roster(), rows(user.rows()));
        } else if (fact instanceof RosteredPerson person) {
            return new RosteredPerson((Person) of(person.person()), person.roster(), places(person.places()));
        } else if (fact instanceof ExpectedPlace place) {
            return place(place);
        } else if (fact instanceof RosterRow row) {
            return row(row);
        } else if (fact instanceof Coverage coverage) {
            return coverage(coverage);
        } else if (fact instanceof Parameter parameter) {
            return new Parameter(parameter.control(), parameter.name(), pseudonyms.value(parameter.value()));
        }
        return value(fact);
    }

    /** What a condition may make besides facts. */
    private Object value(Object value) {
        if (value instanceof String text) {
            return composed().replace(text);
        } else if (value instanceof Set<?> set) {
            return set.stream().map(this::of).collect(Collectors.toCollection(LinkedHashSet::new));
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(this::of).collect(Collectors.toList());
        } else if (value instanceof Map<?, ?> map) {
            var made = new LinkedHashMap<Object, Object>();
            map.forEach((key, held) -> made.put(of(key), of(held)));
            return made;
        } else if (value instanceof Object[] array) {
            return Arrays.stream(array)
                    .map(held -> held == null ? null : of(held))
                    .toArray();
        }
        return value;
    }

    private List<ExpectedPlace> places(List<ExpectedPlace> places) {
        return places.stream().map(this::place).toList();
    }

    private ExpectedPlace place(ExpectedPlace place) {
        return new ExpectedPlace(
                freeText(place.portal()), rows(place.rows()), place.active(), place.activeKnown(), place.gap());
    }

    private List<RosterRow> rows(List<RosterRow> rows) {
        return rows.stream().map(this::row).toList();
    }

    private RosterRow row(RosterRow row) {
        return new RosterRow(
                row.line(),
                freeText(row.portal()),
                freeText(row.userType()),
                row.active(),
                row.owner() == null ? null : pseudonyms.signer(row.owner()));
    }

    private Coverage coverage(Coverage coverage) {
        return new Coverage(
                coverage.resource(),
                coverage.scope(),
                coverage.state(),
                coverage.count(),
                freeText(coverage.code()),
                coverage.http(),
                freeText(coverage.message()));
    }

    private @Nullable String freeText(@Nullable String text) {
        return text == null ? null : pseudonyms.freeText(text);
    }

    private ComposedTexts composed() {
        if (composed == null) {
            composed = ComposedTexts.of(portion, pseudonyms);
        }
        return composed;
    }
}
