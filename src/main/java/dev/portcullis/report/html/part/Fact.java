package dev.portcullis.report.html.part;

import dev.portcullis.report.words.Frameworks;
import dev.portcullis.report.words.Plain;
import java.util.List;
import java.util.Map;

/** A label and its value. */
public record Fact(String label, String value) {
    public Fact {
        label = Plain.name(label);
        value = Plain.whole(value);
    }

    /** One for each framework: its name, and the requirements. */
    public static List<Fact> ofFrameworks(Map<String, List<String>> frameworks) {
        return frameworks.entrySet().stream()
                .map(entry -> new Fact(Frameworks.name(entry.getKey()), String.join(", ", entry.getValue())))
                .toList();
    }
}
