package dev.portcullis.evaluate.facts;

import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something a rule may ask of a fact.
 *
 * @param arguments the types of what it is asked with; empty but for predicates such as {@code namedIn}
 * @param mayBeUnknown whether it is null where Zoho did not say
 * @param meaning one phrase
 * @param from the key in the API's answer, or empty when it is derived
 * @param words all the words it can be; empty when any value of its type is possible
 */
public record Property(
        String name,
        Type type,
        List<Type> arguments,
        boolean mayBeUnknown,
        String meaning,
        String from,
        List<String> words) {

    /** As rules write it: {@code active}, or {@code namedIn(list of text)}. */
    public String form() {
        return arguments.isEmpty()
                ? name
                : name + "(" + arguments.stream().map(TypeWords::of).collect(Collectors.joining(", ")) + ")";
    }

    /** The type in plain words: {@code true, false or unknown}. */
    public String typeInWords() {
        String word = words.isEmpty() ? TypeWords.of(type) : "one of " + String.join(", ", words);
        if (!mayBeUnknown) {
            return word;
        }
        return word.equals(TypeWords.TRUTH) ? "true, false or unknown" : word + ", or unknown";
    }
}
