package dev.portcullis.evaluate.portion;

import dev.portcullis.control.Control;
import dev.portcullis.control.InputKind;
import dev.portcullis.control.SubjectType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As many facts as are judged in one session: subjects that share no other portion, and the context they need. */
public final class Portion {
    /**
     * Subjects of one type that rest on the same evidence.
     *
     * @param input the file that they stand beside; null when they are the snapshot's own records
     */
    public record Group(
            SubjectType type, Scope scope, @Nullable InputKind input, List<?> subjects) {

        /** Whether a control judges these subjects. */
        public boolean concerns(Control control) {
            return type == control.subject() && input == control.input();
        }
    }

    private final List<Group> groups = new ArrayList<>();
    private final List<Object> context = new ArrayList<>();

    /** Add records of the snapshot. */
    public Portion add(SubjectType type, Scope scope, List<?> subjects) {
        return add(type, scope, null, subjects);
    }

    /** Add subjects beside what {@code input} expects of them. */
    public Portion add(SubjectType type, Scope scope, @Nullable InputKind input, List<?> subjects) {
        groups.add(new Group(type, scope, input, subjects));
        return this;
    }

    public Portion with(Iterable<?> facts) {
        facts.forEach(context::add);
        return this;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<Object> context() {
        return context;
    }

    /** Whether there is anything in it that a control judges. */
    public boolean concerns(Control control) {
        return groups.stream().anyMatch(group -> group.concerns(control));
    }
}
