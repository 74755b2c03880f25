package dev.portcullis.report.code;

import dev.portcullis.assess.Assessment;
import dev.portcullis.control.Control;
import dev.portcullis.control.Severity;
import dev.portcullis.report.words.Plain;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** The controls as SARIF's rules, in the order of the results' {@code ruleIndex}. */
final class SarifRules {
    private static final int LONGEST_DESCRIPTION = 1_000;

    private static final int MOST_TAGS = 10;

    private final Assessment assessment;
    private final JsonGenerator json;

    SarifRules(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    void write() {
        json.writeArrayPropertyStart("rules");
        assessment.results().forEach(result -> rule(result.control()));
        json.writeEndArray();
    }

    private void rule(Control control) {
        json.writeStartObject();
        json.writeStringProperty("id", control.id());
        SarifText.write("shortDescription", Plain.name(control.title()), json);
        SarifText.write("fullDescription", Plain.upTo(LONGEST_DESCRIPTION, control.rationale()), json);
        SarifText.write("help", Plain.whole(control.remediation()), json);
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(control.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeArrayPropertyStart("tags");
        Stream.concat(
                        Stream.of("security"),
                        assessment.frameworks(control).keySet().stream().map(Plain::name))
                .distinct()
                .limit(MOST_TAGS)
                .forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("precision", "very-high");
        json.writeStringProperty("security-severity", score(control.severity()));
        json.writeStringProperty("severity", control.severity().word());
        json.writeEndObject();
        json.writeEndObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    /** In the middle of the range that GitHub calls by the same word. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "3.0";
        };
    }
}
