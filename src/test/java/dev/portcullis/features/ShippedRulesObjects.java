package dev.portcullis.features;

import dev.portcullis.features.steps.ScenarioObjects;
import io.cucumber.core.backend.ObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes the steps for JUnit's run of the features, which finds this class by its service file. */
public final class ShippedRulesObjects implements ObjectFactory {
    private final Trials trials = new Trials();
    private final ObjectFactory objects = new ScenarioObjects(ShippedRules.underTest(), trials);

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
        try {
            trials.close();
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
