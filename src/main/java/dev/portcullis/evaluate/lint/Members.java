package dev.portcullis.evaluate.lint;

import dev.portcullis.evaluate.Findings;
import dev.portcullis.evaluate.facts.FactCatalogue;
import dev.portcullis.evaluate.facts.TypeWords;
import dev.portcullis.spelling.Nearest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The properties and methods of a type. */
final class Members {
    private final Operand owner;
    private final List<Method> methods;

    Members(Operand owner) {
        this.owner = owner;
        this.methods = Arrays.stream(owner.raw().getMethods())
                .filter(method -> !owner.named() || Modifier.isStatic(method.getModifiers()))
                .filter(method -> fact() == null
                        || fact().contains(method.getName())
                        || method.getDeclaringClass() == Object.class)
                .toList();
    }

    private @Nullable List<String> fact() {
        return FactCatalogue.of(owner.raw()).map(fact -> fact.propertyNames()).orElse(null);
    }

    boolean known(String name) {
        return methods.stream().anyMatch(method -> method.getName().equals(name));
    }

    /** Whether a property can be read by this name: by a method of its name without arguments, or by its getter. */
    boolean readable(String name) {
        return type(name, 0) != null || getter(name) != null;
    }

    /** The type of a property, or null when it is unknown. */
    @Nullable
    Type readType(String name) {
        Type plain = type(name, 0);
        return plain == null ? getter(name) : plain;
    }

    private @Nullable Type getter(String name) {
        String end = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Type get = type("get" + end, 0);
        return get == null ? type("is" + end, 0) : get;
    }

    boolean accepts(String name, int arguments) {
        return methods.stream().anyMatch(method -> method.getName().equals(name) && takes(method, arguments));
    }

    /** What a call gives, or null when that depends on more than the number of arguments. */
    @Nullable
    Type type(String name, int arguments) {
        List<Type> types = methods.stream()
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .map(Method::getGenericReturnType)
                .distinct()
                .toList();
        return types.size() == 1 ? types.get(0) : null;
    }

    private static boolean takes(Method method, int arguments) {
        int parameters = method.getParameterCount();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    /** What is wrong with asking for {@code name}. */
    String unknown(String name) {
        var names = new TreeSet<String>();
        methods.stream()
                .filter(method -> method.getDeclaringClass() != Object.class)
                .forEach(method -> names.add(method.getName()));
        if (owner.raw() == Findings.class) {
            return "findings has no '" + name + "'; expected one of " + String.join(", ", names)
                    + Nearest.hint(name, names);
        }
        String word = owner.raw().getSimpleName();
        if (FactCatalogue.of(owner.raw()).isEmpty()) {
            return TypeWords.of(owner.type() == null ? Object.class : owner.type()) + " has no '" + name + "'"
                    + Nearest.hint(name, names);
        }
        return "a " + word + " has no property '" + name + "'; expected one that 'portcullis rules facts " + word
                + "' lists" + Nearest.hint(name, names);
    }
}
