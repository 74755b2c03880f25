package dev.portcullis.report.events;

import dev.portcullis.assess.Assessment;
import dev.portcullis.control.Control;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.report.words.Frameworks;
import dev.portcullis.report.words.Plain;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The parts of an event, with no key that the class does not know. Times are milliseconds. */
final class OcsfEvent {
    /** The version of the schema that the keys are taken from. */
    static final String VERSION = "1.5.0";

    private final Assessment assessment;
    private final JsonGenerator json;

    OcsfEvent(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    void head(Severity severity, String message) {
        json.writeNumberProperty("activity_id", 1);
        json.writeStringProperty("activity_name", "Create");
        json.writeNumberProperty("category_uid", 2);
        json.writeStringProperty("category_name", "Findings");
        json.writeNumberProperty("class_uid", 2003);
        json.writeStringProperty("class_name", "Compliance Finding");
        json.writeNumberProperty("type_uid", 200301);
        json.writeStringProperty("type_name", "Compliance Finding: Create");
        json.writeNumberProperty("time", assessment.judgement().asOf().toEpochMilli());
        json.writeNumberProperty("severity_id", number(severity));
        json.writeStringProperty("severity", caption(severity));
        json.writeStringProperty("message", message);
        json.writeObjectPropertyStart("metadata");
        json.writeStringProperty("version", VERSION);
        json.writeObjectPropertyStart("product");
        json.writeStringProperty("name", "Portcullis");
        json.writeStringProperty("vendor_name", "Portcullis");
        json.writeStringProperty("version", assessment.toolVersion());
        json.writeEndObject();
        json.writeEndObject();
    }

    void info(String uid, Control control, String message) {
        json.writeObjectPropertyStart("finding_info");
        json.writeStringProperty("uid", uid);
        json.writeStringProperty("title", Plain.whole(control.title()));
        json.writeStringProperty("desc", message);
        json.writeNumberProperty(
                "last_seen_time", assessment.snapshot().header().collectedAt().toEpochMilli());
        json.writeEndObject();
    }

    void compliance(Control control, int status, String caption, String detail) {
        Map<String, List<String>> frameworks = assessment.frameworks(control);
        json.writeObjectPropertyStart("compliance");
        json.writeStringProperty("control", control.id());
        texts("standards", frameworks.keySet().stream().map(Frameworks::name));
        texts(
                "requirements",
                frameworks.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(id -> Frameworks.name(entry.getKey()) + " " + id)));
        json.writeNumberProperty("status_id", status);
        json.writeStringProperty("status", caption);
        texts("status_details", Stream.of(detail));
        json.writeEndObject();
    }

    void resource(Subject subject) {
        json.writeArrayPropertyStart("resources");
        json.writeStartObject();
        json.writeStringProperty("uid", uid(subject));
        json.writeStringProperty("name", Plain.whole(subject.label()));
        json.writeStringProperty("type", subject.type().word());
        json.writeObjectPropertyStart("data");
        text("portal", subject.portal());
        text("user_type", subject.userType());
        text("module", subject.module());
        text("field", subject.field());
        text("email", subject.email());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    void remediation(Control control) {
        json.writeObjectPropertyStart("remediation");
        json.writeStringProperty("desc", Plain.whole(control.remediation()));
        json.writeEndObject();
    }

    private static String uid(Subject subject) {
        String field = subject.fieldId() == null ? subject.field() : subject.fieldId();
        String ids = Stream.of(
                        subject.portalId(),
                        subject.userTypeId(),
                        subject.module(),
                        field,
                        subject.personalityId(),
                        subject.organisation())
                .filter(Objects::nonNull)
                .map(Plain::whole)
                .collect(Collectors.joining("/"));
        return ids.isEmpty() ? Plain.name(subject.email()) : ids;
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, Plain.whole(value));
        }
    }

    private void texts(String name, Stream<String> values) {
        json.writeArrayPropertyStart(name);
        values.map(Plain::whole).forEach(json::writeString);
        json.writeEndArray();
    }

    private static int number(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 5;
            case HIGH -> 4;
            case MEDIUM -> 3;
            case LOW -> 2;
        };
    }

    private static String caption(Severity severity) {
        return severity.name().charAt(0) + severity.word().substring(1);
    }
}
