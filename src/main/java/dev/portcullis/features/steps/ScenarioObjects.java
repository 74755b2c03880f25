package dev.portcullis.features.steps;

import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.Trials;
import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes the step classes of one scenario, all of which get the same objects through their constructors. */
public final class ScenarioObjects implements ObjectFactory {
    private final RulesUnderTest rules;
    private final Trials trials;
    private final Map<Class<?>, Object> objects = new HashMap<>();

    public ScenarioObjects(RulesUnderTest rules, Trials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    @Override
    public boolean addClass(Class<?> glue) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        Object known = objects.get(type);
        T object = type.cast(known == null ? make(type) : known);
        objects.put(type, object);
        return object;
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Object[] needed = Arrays.stream(constructor.getParameterTypes())
                .map(this::getInstance)
                .toArray();
        try {
            return constructor.newInstance(needed);
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException(type + " cannot be made", unusable);
        }
    }

    @Override
    public void start() {
        objects.put(RulesUnderTest.class, rules);
        objects.put(Trials.class, trials);
    }

    @Override
    public void stop() {
        objects.clear();
    }
}
