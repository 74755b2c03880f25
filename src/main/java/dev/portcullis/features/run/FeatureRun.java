package dev.portcullis.features.run;

import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.Trials;
import dev.portcullis.features.book.StepBook;
import dev.portcullis.features.steps.ScenarioObjects;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.plugin.JUnitFormatter;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the examples fared.
 *
 * @param examples how many were run
 * @param failures one for each that does not hold
 */
public record FeatureRun(int examples, List<Failure> failures) {

    /**
     * Run the examples.
     *
     * @param name what the names of the examples must hold; null for all
     * @param junit where to write JUnit's XML to, if anywhere
     * @param trials gets what the examples had judged
     */
    public static FeatureRun of(
            FeatureFiles files,
            RulesUnderTest rules,
            Trials trials,
            @Nullable String name,
            @Nullable OutputStream junit) {
        var book = new FailureBook(files, trials, StepBook.expressions());
        var plugins = new ArrayList<Plugin>(List.of(book));
        if (junit != null) {
            plugins.add(new JUnitFormatter(junit));
        }
        var options = new RuntimeOptionsBuilder()
                .addGlue(URI.create("classpath:/dev/portcullis/features/steps"))
                .setMonochrome();
        if (name != null) {
            options.addNameFilter(Pattern.compile(Pattern.quote(name)));
        }
        var objects = new ScenarioObjects(rules, trials);
        Runtime.builder()
                .withRuntimeOptions(options.build())
                .withClassLoader(FeatureRun.class::getClassLoader)
                .withObjectFactorySupplier(() -> objects)
                .withFeatureSupplier(files::features)
                .withAdditionalPlugins(plugins.toArray(Plugin[]::new))
                .build()
                .run();
        return new FeatureRun(book.examples(), book.failures());
    }
}
