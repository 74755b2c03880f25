package dev.portcullis.report.code;

import dev.portcullis.assess.Assessment;
import dev.portcullis.control.Control;
import dev.portcullis.control.Severity;
import dev.portcullis.report.json.JsonStream;
import dev.portcullis.report.words.Plain;
import dev.portcullis.snapshot.file.Digests;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * GitLab's code quality: a list of open findings, and of controls that were not assessed, so that an empty one means that
 * all is well. Waived findings are left out, since the list knows no way to accept one.
 */
public final class GitlabReport {
    private final Assessment assessment;
    private final JsonGenerator json;
    private final Map<String, Control> controls = new HashMap<>();

    private GitlabReport(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
        assessment.results().forEach(result -> controls.put(result.control().id(), result.control()));
    }

    /** Write it as a stream; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) {
        try (JsonGenerator json = JsonStream.pretty(output)) {
            new GitlabReport(assessment, json).write();
        }
    }

    private void write() {
        json.writeStartArray();
        assessment.findings(finding -> {
            if (assessment.waiver(finding) == null) {
                Control control = Objects.requireNonNull(controls.get(finding.control()), finding.control());
                // GitLab does not show the name of the check.
                String sentence = finding.control() + ": " + Plain.sentence(finding.message());
                entry(control, finding.control(), sentence, finding.fingerprint(), word(finding.severity()));
            }
        });
        for (Gap gap : Gap.of(assessment)) {
            if (!gap.control().byHand()) {
                String check = gap.control().id() + "/not-assessed";
                entry(gap.control(), check, gap.sentence(), digest(check), "info");
            }
        }
        json.writeEndArray();
    }

    private void entry(Control control, String check, String description, String fingerprint, String severity) {
        RulePlace place = RulePlace.of(control);
        json.writeStartObject();
        json.writeStringProperty("description", description);
        json.writeStringProperty("check_name", check);
        json.writeStringProperty("fingerprint", fingerprint);
        json.writeStringProperty("severity", severity);
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", place.path());
        json.writeObjectPropertyStart("lines");
        json.writeNumberProperty("begin", place.line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
        };
    }
}
