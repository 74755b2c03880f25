package dev.portcullis.evaluate.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;

/** Types in the words of people who write rules and not Java. */
public final class TypeWords {
    static final String TRUTH = "true or false";

    private TypeWords() {}

    public static String of(Type type) {
        if (type == String.class) {
            return "text";
        } else if (type == Boolean.class || type == boolean.class) {
            return TRUTH;
        } else if (wholeNumber(type)) {
            return "whole number";
        } else if (type == Instant.class) {
            return "moment";
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return listOf(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> other && other != Object.class ? other.getSimpleName() : "any value";
    }

    private static String listOf(Type element) {
        return element instanceof ParameterizedType ? "list of pairs" : "list of " + of(element);
    }

    private static boolean wholeNumber(Type type) {
        return type == Long.class || type == long.class || type == Integer.class || type == int.class;
    }
}
