package dev.portcullis.evaluate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.ShippedModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build compiled stands for what a compilation here gives; the examples of all rules run on it. */
class ShippedModelsTest {
    static Stream<RuleFile> shipped() throws Exception {
        var source = new PackSource(Path.of("rules"), "rules", "portcullis", "1.0.0", "1.0.0");
        return Catalogue.read(List.of(source)).files().stream();
    }

    @Test
    void every_shipped_rule_file_is_compiled_into_the_program() throws Exception {
        assertThat(shipped())
                .hasSizeGreaterThan(40)
                .allSatisfy(file -> assertThat(ShippedModels.find(file))
                        .as(file.control().id())
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void with_the_classes_that_it_would_be_compiled_to_here(RuleFile file) throws Exception {
        CompiledFile compiled =
                Objects.requireNonNull(new RuleCompiler(List.of(file)).compile().get(file));
        LoadedFile loaded = Objects.requireNonNull(ShippedModels.find(file));

        assertThat(loaded.rules()).isEqualTo(compiled.rules()).isPositive();
        assertThat(loaded.model().getClass().getName()).isEqualTo(compiled.model());
        // Not their bytes: Drools numbers patterns without a name through the whole process.
        assertThat(compiled.classes().keySet())
                .hasSizeGreaterThan(4)
                .allSatisfy(path -> assertThat(ShippedModels.class.getResource("/" + path))
                        .as(path)
                        .isNotNull());
    }

    @Test
    void a_file_that_was_edited_is_not_taken_for_the_shipped_one() throws Exception {
        RuleFile file = shipped().findFirst().orElseThrow();

        assertThat(ShippedModels.find(new RuleFile(file.control(), file.text() + "\n")))
                .isNull();
    }
}
