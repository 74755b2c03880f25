package dev.portcullis.features;

import dev.portcullis.features.steps.ScenarioObjects;
import io.cucumber.core.backend.ObjectFactory;

/** Makes the steps for JUnit's run of the features, which finds this class by its service file. */
public final class ShippedRulesObjects implements ObjectFactory {
    private final ObjectFactory objects = new ScenarioObjects(ShippedRules.underTest());

    @Override
    public boolean addClass(Class<?> glue) {
        return objects.addClass(glue);
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return objects.getInstance(type);
    }

    @Override
    public void start() {
        objects.start();
    }

    @Override
    public void stop() {
        objects.stop();
    }
}
