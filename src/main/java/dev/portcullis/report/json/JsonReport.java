package dev.portcullis.report.json;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ComparedFile;
import dev.portcullis.assess.CoverageLine;
import dev.portcullis.control.RulePack;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code report.json}, written as a stream: findings are never all in memory. */
public final class JsonReport {
    private static final String SCHEMA_VERSION = "1.0";

    private final Assessment assessment;
    private final JsonGenerator json;

    private JsonReport(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) {
        try (JsonGenerator json = JsonStream.pretty(output)) {
            new JsonReport(assessment, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("schemaVersion", SCHEMA_VERSION);
        json.writeObjectPropertyStart("tool");
        json.writeStringProperty("name", "portcullis");
        json.writeStringProperty("version", assessment.toolVersion());
        json.writeEndObject();
        run();
        org();
        SummaryJson.write(assessment, json);
        json.writeArrayPropertyStart("controls");
        var controls = new ControlJson(assessment, json);
        assessment.results().forEach(controls::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        var findings = new FindingJson(assessment, json);
        assessment.findings(findings::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("coverage");
        assessment.coverage().forEach(this::coverage);
        json.writeEndArray();
        AccessJson.write(assessment, json);
        SignedJson.write(assessment, json);
        settings();
        JsonStream.plain(json, "notes", assessment.notes());
        json.writeEndObject();
    }

    private void run() {
        Snapshot snapshot = assessment.snapshot();
        json.writeObjectPropertyStart("run");
        json.writeStringProperty("asOf", assessment.judgement().asOf().toString());
        json.writeStringProperty("verdict", assessment.verdict().name());
        json.writeNumberProperty("exitCode", assessment.exitCode());
        json.writeStringProperty("failOn", assessment.judgement().failOnWord());
        json.writeBooleanProperty("sealed", snapshot.sealed());
        json.writeBooleanProperty("pseudonymized", assessment.pseudonymized());
        json.writeObjectPropertyStart("snapshot");
        json.writeStringProperty("collectedAt", snapshot.header().collectedAt().toString());
        json.writeStringProperty("source", snapshot.header().source());
        json.writeStringProperty("sha256", snapshot.sha256());
        json.writeEndObject();
        json.writeArrayPropertyStart("rules");
        assessment.packs().forEach(this::pack);
        json.writeEndArray();
        parameters();
        portals(snapshot);
        json.writeArrayPropertyStart("compared");
        assessment.judgement().compared().forEach(this::compared);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void compared(ComparedFile file) {
        json.writeStartObject();
        json.writeStringProperty("kind", file.kind());
        json.writeStringProperty("name", file.name());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }

    /** The portals that the run was reduced to, or null when it looked at all of them. */
    private void portals(Snapshot snapshot) {
        if (snapshot.onlyPortals() == null) {
            json.writeNullProperty("portals");
            return;
        }
        json.writeArrayPropertyStart("portals");
        snapshot.portals().forEach(portal -> json.writeString(portal.name()));
        json.writeEndArray();
    }

    private void pack(RulePack pack) {
        json.writeStartObject();
        json.writeStringProperty("pack", pack.name());
        json.writeStringProperty("version", pack.version());
        json.writeStringProperty("sha256", pack.sha256());
        json.writeEndObject();
    }

    private void parameters() {
        Map<String, Map<String, Object>> byControl = new TreeMap<>();
        assessment
                .judgement()
                .parameters()
                .forEach(parameter -> byControl
                        .computeIfAbsent(parameter.control(), id -> new TreeMap<>())
                        .put(parameter.name(), parameter.value()));
        JsonStream.plain(json, "parameters", byControl);
    }

    private void org() {
        Org org = assessment.snapshot().org();
        json.writeName("org");
        if (org == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("id", org.id());
        text("name", org.name());
        text("type", org.type());
        text("edition", org.edition());
        json.writeEndObject();
    }

    private void settings() {
        json.writeArrayPropertyStart("settings");
        assessment.judgement().settings().forEach(setting -> {
            json.writeStartObject();
            json.writeStringProperty("control", setting.control());
            json.writeStringProperty("name", setting.name());
            JsonStream.plain(json, "value", setting.value());
            json.writeStringProperty("origin", setting.origin());
            text("reason", setting.reason());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void coverage(CoverageLine line) {
        Coverage coverage = line.coverage();
        json.writeStartObject();
        json.writeStringProperty("resource", coverage.resource());
        text("scope", coverage.scope());
        json.writeStringProperty("state", coverage.state());
        JsonStream.number(json, "count", coverage.count());
        text("code", coverage.code());
        if (coverage.http() == null) {
            json.writeNullProperty("http");
        } else {
            json.writeNumberProperty("http", coverage.http().intValue());
        }
        text("message", coverage.message());
        JsonStream.plain(json, "consequence", line.consequence());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
