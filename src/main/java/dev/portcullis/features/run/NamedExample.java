package dev.portcullis.features.run;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.plugin.event.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * An example by its name, or an outline of several.
 *
 * @param count how many there are, each row of an outline one
 * @param file the feature, as messages show it
 * @param line counted from 1
 */
public record NamedExample(String name, int count, String file, int line) {

    /** The examples below the rules that are named by a control: its id, or the id, a blank and words. */
    public static List<NamedExample> of(FeatureFiles files, String control) {
        var found = new ArrayList<NamedExample>();
        for (Feature feature : files.features()) {
            String file = files.name(feature.getUri());
            feature.elements().stream()
                    .filter(Node.Rule.class::isInstance)
                    .map(Node.Rule.class::cast)
                    .filter(rule -> names(rule, control))
                    .flatMap(rule -> rule.elements().stream())
                    .forEach(example -> found.add(new NamedExample(
                            example.getName().filter(name -> !name.isBlank()).orElse("without a name"),
                            count(example),
                            file,
                            example.getLocation().getLine())));
        }
        return List.copyOf(found);
    }

    private static boolean names(Node.Rule rule, String control) {
        String name = rule.getName().orElse("").strip();
        return name.equals(control) || name.startsWith(control + " ");
    }

    private static int count(Node node) {
        return node instanceof Node.Container<?> several
                ? several.elements().stream().mapToInt(NamedExample::count).sum()
                : 1;
    }
}
