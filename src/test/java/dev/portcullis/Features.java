package dev.portcullis;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The feature files as Cucumber's own parser reads them. */
record Features(List<Envelope> envelopes) {

    static Features read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Features(files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .flatMap(Features::parse)
                    .toList());
        }
    }

    private static Stream<Envelope> parse(Path file) {
        try {
            return GherkinParser.builder()
                    .includeSource(false)
                    .includeGherkinDocument(true)
                    .includePickles(true)
                    .build()
                    .parse(file)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the parser could not read. */
    List<String> mistakes() {
        return envelopes.stream()
                .map(Envelope::getParseError)
                .flatMap(Optional::stream)
                .map(error -> error.getSource().getUri().orElse("?") + ": " + error.getMessage())
                .toList();
    }

    /** The names of all rules, of all files. */
    List<String> rules() {
        return envelopes.stream()
                .map(Envelope::getGherkinDocument)
                .flatMap(Optional::stream)
                .map(GherkinDocument::getFeature)
                .flatMap(Optional::stream)
                .flatMap(feature -> feature.getChildren().stream())
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .map(rule -> rule.getName())
                .toList();
    }

    /** All examples, each row of an outline one of them. */
    List<Pickle> examples() {
        return envelopes.stream()
                .map(Envelope::getPickle)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The text of every step of every example. */
    List<String> steps() {
        return examples().stream()
                .flatMap(example -> example.getSteps().stream())
                .map(PickleStep::getText)
                .toList();
    }
}
