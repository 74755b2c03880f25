package dev.portcullis.evaluate;

import dev.portcullis.control.InputKind;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.compare.InputNotes;
import dev.portcullis.evaluate.compare.MatrixIndex;
import dev.portcullis.evaluate.compare.ReferenceIndex;
import dev.portcullis.evaluate.compare.RosterIndex;
import dev.portcullis.evaluate.expected.Compared;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.portion.Scope;
import dev.portcullis.snapshot.GrantedField;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the subjects of a portion beside what the user's own files expect of them. */
final class Expectations {
    private final Subjects subjects;
    private final InputNotes notes;
    private final Inputs inputs;
    private final @Nullable RosterIndex roster;
    private final @Nullable MatrixIndex matrix;
    private final @Nullable ReferenceIndex reference;

    Expectations(Snapshot snapshot, Subjects subjects, EvidenceIndex evidence, Settings settings) {
        this.subjects = subjects;
        this.notes = new InputNotes(snapshot, evidence);
        inputs = settings.inputs();
        roster = inputs.roster() == null
                ? null
                : new RosterIndex(
                        inputs.roster(),
                        snapshot.portals(),
                        snapshot.otherPortals(),
                        evidence.aboutSomePortals(),
                        evidence);
        matrix = inputs.accessMatrix() == null ? null : new MatrixIndex(inputs.accessMatrix(), evidence);
        reference = inputs.reference() == null
                ? null
                : new ReferenceIndex(
                        inputs.reference(),
                        new EvidenceIndex(
                                inputs.reference(), new Subjects(inputs.reference()), settings.noPortalExpected()));
    }

    /** What a reader should know of the user's own files, sorted. */
    List<String> notes() {
        return Stream.of(notes.of(inputs.roster()), notes.of(inputs.accessMatrix()), notes.of(inputs.reference()))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** Add to the portion what its subjects are compared with. */
    void addTo(Portion portion) {
        for (Portion.Group group : List.copyOf(portion.groups())) {
            switch (group.type()) {
                case USER -> users(portion, group);
                case PERSON -> people(portion, group);
                case USER_TYPE -> ungranted(portion, group);
                case MODULE -> modules(portion, group);
                case FIELD -> fields(portion, group);
                case PORTAL, CREDENTIAL -> {}
            }
        }
    }

    private void users(Portion portion, Portion.Group group) {
        if (roster != null) {
            Portal portal = subjects.portal(group.scope().portal());
            UserType type =
                    subjects.userType(group.scope().portal(), group.scope().userType());
            compare(portion, group, InputKind.ROSTER, User.class, user -> roster.user(user, portal, type));
        }
    }

    private void people(Portion portion, Portion.Group group) {
        if (roster != null) {
            people(
                    roster,
                    portion,
                    group.subjects().stream().map(Person.class::cast).toList());
        }
    }

    private static void people(RosterIndex roster, Portion portion, List<Person> people) {
        roster.people(people)
                .forEach((scope, expected) -> portion.add(SubjectType.PERSON, scope, InputKind.ROSTER, expected));
    }

    /** Hand over portions of those whom the roster expects and no portal user is. Ask when all people were added. */
    void unseenPeople(int size, Consumer<Portion> sink) {
        List<String> unseen = roster == null ? List.of() : roster.unseen();
        for (int from = 0; from < unseen.size(); from += size) {
            var portion = new Portion();
            people(
                    Objects.requireNonNull(roster),
                    portion,
                    unseen.subList(from, Math.min(from + size, unseen.size())).stream()
                            .map(email -> new Person(email, List.of()))
                            .toList());
            sink.accept(portion);
        }
    }

    private void ungranted(Portion portion, Portion.Group group) {
        if (matrix != null) {
            for (Object subject : group.subjects()) {
                UserType type = (UserType) subject;
                matrix.ungranted(type, subjects.portal(type.portal()))
                        .forEach(module -> portion.add(
                                SubjectType.MODULE,
                                new Scope(
                                        type.portal(),
                                        type.id(),
                                        module.module().apiName()),
                                InputKind.ACCESS_MATRIX,
                                List.of(module)));
            }
        }
    }

    private void modules(Portion portion, Portion.Group group) {
        if (matrix != null) {
            Portal portal = subjects.portal(group.scope().portal());
            compare(
                    portion,
                    group,
                    InputKind.ACCESS_MATRIX,
                    GrantedModule.class,
                    module -> matrix.granted(module, portal));
        }
        if (reference != null) {
            compare(portion, group, InputKind.REFERENCE, GrantedModule.class, reference::module);
        }
    }

    private void fields(Portion portion, Portion.Group group) {
        if (reference != null) {
            compare(portion, group, InputKind.REFERENCE, GrantedField.class, reference::field);
        }
    }

    private static <T> void compare(
            Portion portion, Portion.Group group, InputKind input, Class<T> kind, Function<T, Compared> comparison) {
        portion.add(
                group.type(),
                group.scope(),
                input,
                group.subjects().stream().map(kind::cast).map(comparison).toList());
    }
}
