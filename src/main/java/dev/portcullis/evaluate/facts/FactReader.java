package dev.portcullis.evaluate.facts;

import dev.portcullis.control.Parameter;
import dev.portcullis.control.SubjectType;
import dev.portcullis.snapshot.Meaning;
import dev.portcullis.snapshot.SnapshotRecord;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a fact off its record. */
final class FactReader {
    /** {@code control} may not import {@code snapshot}, so its one fact is described here. */
    private static final Map<String, String> PARAMETER = Map.of(
            "", "The value in force of one parameter of a control",
            "control", "The id of the control",
            "name", "The parameter's name",
            "value", "The value, whatever its type",
            "number", "The value of an integer parameter",
            "text", "The value of a text parameter",
            "flag", "The value of a boolean parameter",
            "texts", "The value of a list of text",
            "pairs", "The value of a list of pairs");

    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    private FactReader() {}

    static Fact fact(Class<?> type, @Nullable SubjectType subject, boolean part) {
        Meaning meaning = type.getAnnotation(Meaning.class);
        return new Fact(
                type,
                meaning == null ? described(type, "") : meaning.value(),
                meaning == null ? "" : meaning.from(),
                subject,
                part,
                methods(type).map(method -> property(type, method)).toList());
    }

    /** What rules may call: the public methods but those that every record, or every line of a snapshot, has. */
    static Stream<Method> methods(Class<?> type) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !OF_EVERY_RECORD.contains(method.getName()))
                .filter(method -> !(method.getName().equals("rank") && SnapshotRecord.class.isAssignableFrom(type)))
                .sorted(Comparator.comparing((Method method) -> place(components, method))
                        .thenComparing(Method::getName));
    }

    private static int place(List<String> components, Method method) {
        int place = components.indexOf(method.getName());
        return place < 0 ? components.size() : place;
    }

    private static Property property(Class<?> type, Method method) {
        Meaning meaning = method.getAnnotation(Meaning.class);
        return new Property(
                method.getName(),
                method.getGenericReturnType(),
                List.of(method.getGenericParameterTypes()),
                method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class),
                meaning == null ? described(type, method.getName()) : meaning.value(),
                meaning == null ? "" : meaning.from(),
                meaning == null ? List.of() : List.of(meaning.words()));
    }

    private static String described(Class<?> type, String name) {
        String meaning = type == Parameter.class ? PARAMETER.get(name) : null;
        if (meaning == null) {
            throw new IllegalStateException(type.getSimpleName() + "." + name + " says nothing of its meaning");
        }
        return meaning;
    }
}
