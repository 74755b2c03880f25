package dev.portcullis.evaluate.facts;

import dev.portcullis.control.Parameter;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.AsOf;
import dev.portcullis.evaluate.expected.ApprovedModule;
import dev.portcullis.evaluate.expected.FieldDrift;
import dev.portcullis.evaluate.expected.ModuleDrift;
import dev.portcullis.evaluate.expected.RosteredPerson;
import dev.portcullis.evaluate.expected.RosteredUser;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Credential;
import dev.portcullis.snapshot.GrantedField;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.MissingUserType;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every fact that rules may look at, by name. */
public final class FactCatalogue {
    private static final Map<Class<?>, SubjectType> SUBJECTS = Map.ofEntries(
            Map.entry(Portal.class, SubjectType.PORTAL),
            Map.entry(UserType.class, SubjectType.USER_TYPE),
            Map.entry(GrantedModule.class, SubjectType.MODULE),
            Map.entry(ApprovedModule.class, SubjectType.MODULE),
            Map.entry(ModuleDrift.class, SubjectType.MODULE),
            Map.entry(GrantedField.class, SubjectType.FIELD),
            Map.entry(FieldDrift.class, SubjectType.FIELD),
            Map.entry(User.class, SubjectType.USER),
            Map.entry(RosteredUser.class, SubjectType.USER),
            Map.entry(Person.class, SubjectType.PERSON),
            Map.entry(RosteredPerson.class, SubjectType.PERSON),
            Map.entry(Credential.class, SubjectType.CREDENTIAL));

    /** What is put before rules besides the subjects. */
    private static final Set<Class<?>> CONTEXT = Set.of(
            AsOf.class, Parameter.class, Coverage.class, HubUser.class, ListedUsers.class, MissingUserType.class);

    private static final List<Fact> FACTS = read();

    private FactCatalogue() {}

    public static List<Fact> facts() {
        return FACTS;
    }

    public static Optional<Fact> named(String name) {
        return FACTS.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    public static Optional<Fact> of(Type type) {
        return FACTS.stream().filter(fact -> fact.type() == type).findFirst();
    }

    public static List<String> names() {
        return FACTS.stream().map(Fact::name).toList();
    }

    /** The facts that a control of this subject reports. */
    public static String reportedBy(SubjectType subject) {
        return FACTS.stream()
                .filter(fact -> fact.subject() == subject)
                .map(Fact::name)
                .collect(Collectors.joining(" or "));
    }

    private static List<Fact> read() {
        Set<Class<?>> inserted = new HashSet<>(CONTEXT);
        inserted.addAll(SUBJECTS.keySet());
        Set<Class<?>> all = reachable(inserted);
        return all.stream()
                .map(type -> FactReader.fact(type, SUBJECTS.get(type), !inserted.contains(type)))
                .toList();
    }

    /** The inserted facts and those that their properties lead to. */
    private static Set<Class<?>> reachable(Set<Class<?>> inserted) {
        var found = new TreeSet<Class<?>>(Comparator.comparing(Class::getSimpleName));
        Deque<Class<?>> waiting = new ArrayDeque<>(inserted);
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.pop();
            if (found.add(type)) {
                FactReader.methods(type)
                        .flatMap(method -> ours(method.getGenericReturnType()))
                        .forEach(waiting::push);
            }
        }
        return found;
    }

    private static Stream<Class<?>> ours(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(FactCatalogue::ours);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.empty();
    }
}
