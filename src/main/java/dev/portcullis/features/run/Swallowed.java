package dev.portcullis.features.run;

import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what Gherkin takes for a description though it was meant as an example or a step: a misspelt keyword does that,
 * and the example would then hold for having lost what it says.
 */
final class Swallowed {
    private static final Pattern MEANT = Pattern.compile("(Given|When|Then|And|But|\\*)\\b.*");

    private final List<Found> found = new ArrayList<>();

    /**
     * A line that was taken for a description.
     *
     * @param heading under which it stands
     */
    record Found(Location heading, String problem) {}

    static List<Found> in(GherkinDocument document) {
        var swallowed = new Swallowed();
        document.getFeature().ifPresent(swallowed::look);
        return swallowed.found;
    }

    private void look(Feature feature) {
        look(feature.getLocation(), feature.getDescription());
        for (FeatureChild child : feature.getChildren()) {
            child.getRule().ifPresent(this::look);
            child.getScenario().ifPresent(this::look);
        }
        if (found.isEmpty() && feature.getChildren().stream().noneMatch(Swallowed::hasExample)) {
            found.add(new Found(feature.getLocation(), "there is no example in this feature; expected 'Example:'"));
        }
    }

    private static boolean hasExample(FeatureChild child) {
        return child.getScenario().isPresent()
                || child.getRule().stream()
                        .flatMap(rule -> rule.getChildren().stream())
                        .anyMatch(inner -> inner.getScenario().isPresent());
    }

    private void look(Rule rule) {
        look(rule.getLocation(), rule.getDescription());
        for (RuleChild child : rule.getChildren()) {
            child.getScenario().ifPresent(this::look);
        }
    }

    private void look(Scenario example) {
        example.getDescription()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .ifPresent(line -> found.add(new Found(
                        example.getLocation(),
                        "'" + line + "' below is no step; expected Given, When, Then, And or But before its words")));
    }

    private void look(Location heading, String description) {
        description
                .lines()
                .map(String::strip)
                .filter(line -> MEANT.matcher(line).matches())
                .findFirst()
                .ifPresent(line -> found.add(
                        new Found(heading, "'" + line + "' below belongs to no example; is its 'Example:' misspelt?")));
    }
}
