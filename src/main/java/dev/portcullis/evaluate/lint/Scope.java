package dev.portcullis.evaluate.lint;

import dev.portcullis.control.Parameter;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.evaluate.AsOf;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The variables of one rule, in the order in which it binds them, and what its conditions look at. */
final class Scope {
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<Class<?>, Set<String>> looked = new HashMap<>();

    /**
     * A bound variable.
     *
     * @param type null when it is unknown
     * @param parameter the declaration of the parameter it is or holds the value of, where it is one
     * @param owner the fact it was bound in, or null
     */
    record Variable(
            @Nullable Type type,
            @Nullable ParameterDeclaration parameter,
            @Nullable Class<?> owner) {

        /** Whether it differs from match to match, so that comparing with it is a join. */
        boolean joins() {
            return owner != AsOf.class && owner != Parameter.class;
        }
    }

    void bind(String name, Variable variable) {
        variables.put(name, variable);
    }

    @Nullable
    Variable variable(String name) {
        return variables.get(name);
    }

    Set<String> names() {
        return variables.keySet();
    }

    /** Its properties are added to it by their names. */
    Set<String> look(Class<?> fact) {
        return looked.computeIfAbsent(fact, first -> new TreeSet<>());
    }

    /** By fact, the names of the properties that conditions ask for. */
    Map<Class<?>, Set<String>> looked() {
        return looked;
    }
}
