package dev.portcullis.report.code;

import dev.portcullis.assess.Assessment;
import dev.portcullis.report.json.JsonStream;
import dev.portcullis.report.json.SummaryJson;
import dev.portcullis.report.words.Counts;
import dev.portcullis.snapshot.Org;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * SARIF 2.1.0, written as a stream. What is uploaded to GitHub holds open findings only, since GitHub shows whatever a
 * file holds as an alert, accepted or not; what is meant for other readers holds everything.
 */
public final class SarifReport {
    /** GitHub keeps so many results of an upload; it is told which, rather than left to choose. */
    static final int KEPT_BY_GITHUB = 5_000;

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Assessment assessment;
    private final JsonGenerator json;
    private final boolean full;

    private SarifReport(Assessment assessment, JsonGenerator json, boolean full) {
        this.assessment = assessment;
        this.json = json;
        this.full = full;
    }

    /** Write what GitHub takes: the most severe open findings; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) {
        write(assessment, output, false);
    }

    /** Write everything: all findings, with waivers as suppressions, and how the other controls stand. */
    public static void writeFull(Assessment assessment, OutputStream output) {
        write(assessment, output, true);
    }

    private static void write(Assessment assessment, OutputStream output, boolean full) {
        try (JsonGenerator json = JsonStream.pretty(output)) {
            new SarifReport(assessment, json, full).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Portcullis");
        json.writeStringProperty("version", assessment.toolVersion());
        new SarifRules(assessment, json).write();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("automationDetails");
        json.writeStringProperty("id", category());
        json.writeEndObject();
        invocation();
        new SarifResults(assessment, json).write(full);
        properties();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Runs on different organisations or portals stand side by side in code scanning; a later one replaces its like. */
    private String category() {
        Org org = assessment.snapshot().org();
        List<@Nullable String> ids = new ArrayList<>();
        ids.add(org == null ? null : org.id());
        if (assessment.snapshot().onlyPortals() != null) {
            assessment.snapshot().portals().forEach(portal -> ids.add(portal.zaid()));
        }
        var category = new StringBuilder("portcullis/");
        for (String id : ids) {
            if (id != null) {
                category.append(id.replaceAll("[^A-Za-z0-9_-]", "_")).append('/');
            }
        }
        return category.toString();
    }

    private void invocation() {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeNumberProperty("exitCode", assessment.exitCode());
        json.writeArrayPropertyStart("toolExecutionNotifications");
        long open = assessment.openFindings();
        if (!full && open > KEPT_BY_GITHUB) {
            notification("Only the " + Counts.number(KEPT_BY_GITHUB) + " most severe of " + Counts.number(open)
                    + " open findings are in this file; the other reports hold all of them.");
            json.writeEndObject();
        }
        for (Gap gap : Gap.of(assessment)) {
            notification(SarifText.message(gap.sentence()));
            json.writeObjectPropertyStart("associatedRule");
            json.writeStringProperty("id", gap.control().id());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Leaves the object open. */
    private void notification(String text) {
        json.writeStartObject();
        json.writeStringProperty("level", "warning");
        SarifText.write("message", text, json);
    }

    private void properties() {
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("asOf", assessment.judgement().asOf().toString());
        json.writeStringProperty("verdict", assessment.verdict().name());
        SummaryJson.write(assessment, json);
        json.writeEndObject();
    }
}
