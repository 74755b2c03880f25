package dev.portcullis.evaluate.facts;

import dev.portcullis.control.SubjectType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that rules look at.
 *
 * @param meaning one phrase
 * @param from the call of the API it comes from, or empty
 * @param subject what a control reports by it, or null when it can only be looked at
 * @param part whether rules reach it through other facts only
 * @param properties those of the record first, in its order, then the derived ones by name
 */
public record Fact(
        Class<?> type,
        String meaning,
        String from,
        @Nullable SubjectType subject,
        boolean part,
        List<Property> properties) {

    /** The name that patterns use. */
    public String name() {
        return type.getSimpleName();
    }

    /** The name that the import of a rule file says. */
    public String importName() {
        return String.valueOf(type.getCanonicalName());
    }

    public Optional<Property> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    public List<String> propertyNames() {
        return properties.stream().map(Property::name).toList();
    }
}
