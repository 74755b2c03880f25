package dev.portcullis.evaluate.portion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value for each scope. A million users ask one after the other, nearly all for the scope of the one before. */
final class ByScope<V> {
    private final Map<Scope, V> values = new LinkedHashMap<>();
    private final Function<Scope, V> first;
    private @Nullable Scope lastScope;
    private @Nullable V last;

    /** @param first the value of a scope that nobody asked for before */
    ByScope(Function<Scope, V> first) {
        this.first = first;
    }

    @SuppressWarnings("ReferenceEquality") // an equal one is found in the map, only later
    V of(Scope scope) {
        V known = last;
        if (known == null || lastScope != scope) {
            known = values.computeIfAbsent(scope, first);
            lastScope = scope;
            last = known;
        }
        return known;
    }

    /** In the order in which they were asked for first. */
    void forEach(BiConsumer<Scope, V> sink) {
        values.forEach(sink);
    }
}
