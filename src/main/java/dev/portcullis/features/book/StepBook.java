package dev.portcullis.features.book;

import dev.portcullis.features.crm.Columns;
import dev.portcullis.features.steps.Explained;
import dev.portcullis.features.steps.StepClasses;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be written in examples, read from the steps themselves. */
public final class StepBook {
    private static final Pattern CHOICE = Pattern.compile("[a-z ]+(\\|[a-z ]+)+");

    private StepBook() {}

    /** All steps: Given, When, Then, and of each keyword by their words. */
    public static List<StepEntry> steps() {
        List<String> keywords = List.of("Given", "When", "Then");
        return methods()
                .flatMap(StepBook::steps)
                .sorted(Comparator.comparingInt((StepEntry step) -> keywords.indexOf(step.keyword()))
                        .thenComparing(StepEntry::expression))
                .toList();
    }

    /** The words of all steps, without their keywords. */
    public static List<String> expressions() {
        return steps().stream().map(StepEntry::expression).toList();
    }

    /** What may stand in the steps' braces, by name; Cucumber's own places are not among them. */
    public static List<WordEntry> words() {
        return methods()
                .filter(method -> method.isAnnotationPresent(ParameterType.class))
                .map(StepBook::word)
                .sorted(Comparator.comparing(WordEntry::name))
                .toList();
    }

    /** The columns of all data tables that have a heading, by what they list. */
    public static List<Columns> tables() {
        return StepClasses.ALL.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Columns.class)
                .map(StepBook::columns)
                .sorted(Comparator.comparing(Columns::table))
                .toList();
    }

    private static Stream<Method> methods() {
        return StepClasses.ALL.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    private static Stream<StepEntry> steps(Method method) {
        return Stream.of(
                        Arrays.stream(method.getAnnotationsByType(Given.class)).map(given -> "Given " + given.value()),
                        Arrays.stream(method.getAnnotationsByType(When.class)).map(when -> "When " + when.value()),
                        Arrays.stream(method.getAnnotationsByType(Then.class)).map(then -> "Then " + then.value()))
                .flatMap(words -> words)
                .map(words -> step(method, words));
    }

    private static StepEntry step(Method method, String words) {
        int blank = words.indexOf(' ');
        Explained explained = explained(method);
        return new StepEntry(
                words.substring(0, blank),
                words.substring(blank + 1),
                explained.value(),
                explained.example().strip());
    }

    private static WordEntry word(Method method) {
        Explained explained = explained(method);
        String pattern = method.getAnnotation(ParameterType.class).value();
        List<String> words =
                CHOICE.matcher(pattern.toLowerCase(Locale.ROOT)).matches() ? List.of(pattern.split("\\|")) : List.of();
        return new WordEntry(method.getName(), explained.value(), words, explained.example());
    }

    private static Explained explained(Method method) {
        Explained explained = method.getAnnotation(Explained.class);
        if (explained == null) {
            throw new IllegalStateException(method + " does not explain itself");
        }
        return explained;
    }

    private static Columns columns(Field field) {
        try {
            field.setAccessible(true);
            return (Columns) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
