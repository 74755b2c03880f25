package dev.portcullis.report.oscal;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.report.json.JsonStream;
import dev.portcullis.report.words.Sentences;
import dev.portcullis.snapshot.Org;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * Assessment results of OSCAL, written as a stream of lines, with the assessment plan that they import: an observation for each
 * control and each violation, a risk for each violation, and a finding for each control of NIST SP 800-53 that these give
 * evidence for.
 */
public final class OscalReport {
    /** Where the plan stands, seen from the results. */
    public static final String PLAN = "oscal-plan.json";

    /** The version of OSCAL that both documents follow. */
    static final String VERSION = "1.1.2";

    private final Assessment assessment;
    private final OscalJson json;
    private final OscalIds ids;
    private final Requirements requirements;

    private OscalReport(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = new OscalJson(json);
        ids = new OscalIds(assessment);
        requirements = new Requirements(assessment);
    }

    /** Write the results; {@code output} stays open. */
    public static void write(Assessment assessment, OutputStream output) {
        try (JsonGenerator json = JsonStream.lines(output)) {
            var report = new OscalReport(assessment, json);
            report.json.item(report::results);
            json.writeRaw('\n');
        }
    }

    /** Write the plan; {@code output} stays open. */
    public static void writePlan(Assessment assessment, OutputStream output) {
        try (JsonGenerator json = JsonStream.lines(output)) {
            var report = new OscalReport(assessment, json);
            report.json.item(report::plan);
            json.writeRaw('\n');
        }
    }

    private void results() {
        json.object("assessment-results", () -> {
            json.uuid("uuid", ids.document("assessment-results"));
            metadata("Portals of Zoho CRM: what Portcullis found");
            json.object("import-ap", () -> json.text("href", PLAN));
            json.array("results", () -> json.line(this::result));
        });
    }

    private void result() {
        var sentences = new Sentences(assessment);
        json.uuid("uuid", ids.result());
        json.text("title", "Portals of Zoho CRM");
        json.text("description", OscalText.line(sentences.verdict() + " " + sentences.basis()));
        json.text("start", assessment.snapshot().header().collectedAt().toString());
        json.array("props", this::run);
        json.object("local-definitions", () -> OscalAssets.write(assessment.toolVersion(), json));
        requirements.write(json);
        new Observations(assessment, requirements, ids, json).write();
        new Risks(assessment, ids, json).write();
        new Conclusions(assessment, requirements, ids, json).write();
    }

    private void run() {
        json.prop("verdict", assessment.verdict().name());
        json.prop("exit-code", assessment.exitCode());
        json.prop("fail-on", assessment.judgement().failOnWord());
        json.prop("as-of", assessment.judgement().asOf());
        json.prop("source", assessment.snapshot().header().source());
        json.prop("snapshot-sha256", assessment.snapshot().sha256());
        json.prop("sealed", assessment.snapshot().sealed());
        assessment.packs().forEach(pack -> json.prop("rules-sha256", pack.sha256()));
        for (Severity severity : Severity.values()) {
            json.prop("findings." + severity.word(), assessment.open().getOrDefault(severity, 0L));
        }
        json.prop("waived", assessment.waivedFindings());
        for (Verdict verdict : Verdict.values()) {
            json.prop("controls." + verdict.name().toLowerCase(Locale.ROOT), assessment.count(verdict));
        }
    }

    private void plan() {
        var ssp = OscalIds.fixed("system-security-plan");
        json.object("assessment-plan", () -> {
            json.uuid("uuid", ids.document("assessment-plan"));
            metadata("Portals of Zoho CRM: what Portcullis looks at");
            json.object("import-ssp", () -> json.text("href", "#" + ssp));
            requirements.write(json);
            json.array(
                    "assessment-subjects",
                    () -> json.item(() -> {
                        json.text("type", "component");
                        json.text(
                                "description", "The portals of the organisation, as far as the credentials show them.");
                        json.object("include-all", () -> {});
                    }));
            OscalAssets.write(assessment.toolVersion(), json);
            json.object(
                    "back-matter",
                    () -> json.array(
                            "resources",
                            () -> json.item(() -> {
                                json.uuid("uuid", ssp);
                                json.text("title", "System security plan");
                                json.text(
                                        "description",
                                        "The organisation's own; Portcullis does not know where it is kept.");
                                json.object(
                                        "citation",
                                        () -> json.text("text", "The system security plan of the organisation"));
                            })));
        });
    }

    private void metadata(String title) {
        String asOf = assessment.judgement().asOf().toString();
        Org org = assessment.snapshot().org();
        json.object("metadata", () -> {
            json.text("title", title);
            json.text("last-modified", asOf);
            json.text("version", asOf);
            json.text("oscal-version", VERSION);
            if (org != null) {
                json.array("props", () -> {
                    json.prop("organisation", org.name() == null ? "unknown" : org.name());
                    json.prop("organisation-id", org.id());
                });
            }
        });
    }
}
