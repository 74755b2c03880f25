package dev.portcullis.report.oscal;

import java.util.UUID;

/** This program, as what the plan names and the results were made with. */
final class OscalAssets {
    static final UUID TOOL = OscalIds.fixed("tool");

    private static final UUID PLATFORM = OscalIds.fixed("platform");

    private OscalAssets() {}

    static void write(String version, OscalJson json) {
        json.object("assessment-assets", () -> {
            json.array(
                    "components",
                    () -> json.item(() -> {
                        json.uuid("uuid", TOOL);
                        json.text("type", "software");
                        json.text("title", "Portcullis");
                        json.text("description", "Judges who outside the company can do what in portals of Zoho CRM.");
                        json.array("props", () -> json.standardProp("version", version));
                        json.object("status", () -> json.text("state", "operational"));
                    }));
            json.array(
                    "assessment-platforms",
                    () -> json.item(() -> {
                        json.uuid("uuid", PLATFORM);
                        json.text("title", "Portcullis");
                        json.related("uses-components", "component-uuid", TOOL);
                    }));
        });
    }
}
