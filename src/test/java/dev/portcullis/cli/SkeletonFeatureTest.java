package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.SubjectType;
import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.steps.ScenarioObjects;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseFinished;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples that {@code rules new} writes, run against the rules that it writes, for every kind of subject. */
class SkeletonFeatureTest extends CommandLineTest {
    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    @Test
    void the_examples_of_every_skeleton_hold() throws Exception {
        Path pack = folder.resolve("our-rules");
        var options = new RuntimeOptionsBuilder()
                .addGlue(URI.create("classpath:/dev/portcullis/features/steps"))
                .setMonochrome();
        for (SubjectType subject : SubjectType.values()) {
            String id = "ACME-0" + subject.ordinal();
            assertThat(run("rules", "new", id, "--area=a", "--subject=" + subject.word(), "--rules=" + pack)
                            .exitCode())
                    .isZero();
            options.addFeature(FeatureWithLines.parse(
                    pack.resolve("features/" + id + ".feature").toUri().toString()));
        }
        Catalogue catalogue = Catalogue.read(List.of(new PackSource(pack, "our-rules", "our-rules", "1")));
        var objects = new ScenarioObjects(RulesUnderTest.compile(catalogue));

        Runtime.builder()
                .withRuntimeOptions(options.build())
                .withObjectFactorySupplier(() -> objects)
                .withAdditionalPlugins(new Results())
                .build()
                .run();

        assertThat(failed).isEmpty();
        assertThat(passed)
                .as("three examples a subject, and one of missing evidence for each that has a list")
                .hasSize(4 * SubjectType.values().length - 1);
    }

    private final class Results implements ConcurrentEventListener {
        @Override
        public void setEventPublisher(EventPublisher publisher) {
            publisher.registerHandlerFor(TestCaseFinished.class, this::note);
        }

        private void note(TestCaseFinished end) {
            String name = end.getTestCase().getUri() + ": " + end.getTestCase().getName();
            if (end.getResult().getStatus().isOk()) {
                passed.add(name);
            } else {
                failed.add(name + ": " + end.getResult().getError());
            }
        }
    }
}
