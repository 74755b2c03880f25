package dev.portcullis.evaluate.lint;

import com.github.javaparser.ast.Node;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.evaluate.facts.FactCatalogue;
import dev.portcullis.evaluate.facts.Property;
import dev.portcullis.evaluate.facts.TypeWords;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a condition or action is.
 *
 * @param node the part, for its place
 * @param type null when it is unknown, and then nothing is wrong with it
 * @param property the property it reads, where it is one
 * @param parameter the declaration of the parameter it is the value of, where it is one
 * @param named whether it is a class, on which only static methods can be called
 */
record Operand(
        Node node,
        @Nullable Type type,
        @Nullable Property property,
        @Nullable ParameterDeclaration parameter,
        boolean named) {

    /** What may be compared with what. */
    enum Kind {
        TEXT,
        TRUTH,
        NUMBER,
        MOMENT,
        LIST,
        FACT,
        NOTHING,
        UNKNOWN
    }

    static Operand unknown(Node node) {
        return new Operand(node, null, null, null, false);
    }

    static Operand of(Node node, @Nullable Type type) {
        return new Operand(node, type, null, null, false);
    }

    Kind kind() {
        if (type == null || named) {
            return Kind.UNKNOWN;
        }
        Class<?> raw = raw();
        if (raw == Void.class) {
            return Kind.NOTHING;
        } else if (CharSequence.class.isAssignableFrom(raw) || raw == char.class || raw == Character.class) {
            return Kind.TEXT;
        } else if (raw == Boolean.class || raw == boolean.class) {
            return Kind.TRUTH;
        } else if (Number.class.isAssignableFrom(raw) || raw.isPrimitive()) {
            return Kind.NUMBER;
        } else if (raw == Instant.class) {
            return Kind.MOMENT;
        } else if (Collection.class.isAssignableFrom(raw)) {
            return Kind.LIST;
        }
        return FactCatalogue.of(raw).isPresent() ? Kind.FACT : Kind.UNKNOWN;
    }

    Class<?> raw() {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    /** The type in plain words, with its article. */
    String typeInWords() {
        return switch (kind()) {
            case TEXT -> "text";
            case TRUTH -> "true or false";
            case NUMBER -> "a number";
            case MOMENT -> "a moment";
            case LIST -> "a " + TypeWords.of(type == null ? Object.class : type);
            case FACT -> "a " + raw().getSimpleName();
            case NOTHING -> "null";
            case UNKNOWN -> "something else";
        };
    }
}
