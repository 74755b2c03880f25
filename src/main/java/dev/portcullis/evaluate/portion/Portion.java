package dev.portcullis.evaluate.portion;

import dev.portcullis.control.SubjectType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** As many facts as are judged in one session: subjects that share no other portion, and the context they need. */
public final class Portion {
    /** Subjects of one type that rest on the same evidence. */
    public record Group(SubjectType type, Scope scope, List<?> subjects) {}

    private final List<Group> groups = new ArrayList<>();
    private final List<Object> context = new ArrayList<>();

    public Portion add(SubjectType type, Scope scope, List<?> subjects) {
        groups.add(new Group(type, scope, subjects));
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

    public Set<SubjectType> types() {
        Set<SubjectType> types = EnumSet.noneOf(SubjectType.class);
        groups.forEach(group -> types.add(group.type()));
        return types;
    }
}
