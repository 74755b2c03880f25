package dev.portcullis.control;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The types a parameter may have, by the words rule headers use. */
enum ParameterType {
    INTEGER("integer", Long.class::isInstance),
    TEXT("text", String.class::isInstance),
    BOOLEAN("boolean", Boolean.class::isInstance),
    LIST_OF_TEXT("list of text", value -> listOf(value, String.class::isInstance)),
    LIST_OF_PAIRS("list of pairs", value -> listOf(value, ParameterType::pair));

    private final String word;
    private final Predicate<@Nullable Object> accepts;

    ParameterType(String word, Predicate<@Nullable Object> accepts) {
        this.word = word;
        this.accepts = accepts;
    }

    static ParameterType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown parameter type '" + word + "'"));
    }

    boolean accepts(@Nullable Object value) {
        return accepts.test(value);
    }

    private static boolean listOf(@Nullable Object value, Predicate<? super Object> element) {
        return value instanceof List<?> list && list.stream().allMatch(element);
    }

    private static boolean pair(Object value) {
        return listOf(value, String.class::isInstance) && ((List<?>) value).size() == 2;
    }
}
