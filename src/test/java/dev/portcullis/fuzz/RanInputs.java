package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a fuzz test that did not run every input it keeps: one that found none would pass without a word. Where it
 * fuzzes, Jazzer itself says how much it ran.
 */
final class RanInputs implements AfterEachCallback, AfterAllCallback {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private int ran;

    @Override
    public void afterEach(ExtensionContext test) {
        ran++;
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        if (System.getenv("JAZZER_FUZZ") != null) {
            return;
        }
        String name = tests.getRequiredTestClass().getName().replace('.', '/');
        try (Stream<Path> kept = Files.walk(RESOURCES.resolve(name + "Inputs"))) {
            long inputs = kept.filter(Files::isRegularFile).count();
            assertThat(inputs).as("inputs kept for " + name).isPositive();
            // Jazzer adds the empty one.
            assertThat(ran).as("inputs run by " + name).isEqualTo(inputs + 1);
        }
    }
}
